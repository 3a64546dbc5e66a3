using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Ignore;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Pipeline.Terms;

/// <summary>Tells what a platform itself has built around its tools: repositories, files, and the definitions of its wrappers.</summary>
internal sealed class GoldenPath
{
    private readonly bool isAll;
    private readonly ImmutableArray<Glob> files;
    private readonly ImmutableHashSet<string> wrappers;

    /// <summary>The golden path of one platform.</summary>
    public GoldenPath(string platform, Vocabulary vocabulary, string repository)
    {
        var places = vocabulary.PlatformOf(platform)?.Sanctioned ?? SanctionedPlaces.None;
        isAll = places.Repositories.Length > 0 && places.Repositories.Any(wanted => Names(wanted, repository));
        files = [.. places.Files.Select(glob => Glob.Compile(Anywhere(glob)))];
        wrappers = [.. vocabulary.Tools.Where(tool => tool.Platform == platform).SelectMany(tool => tool.Wrappers)];
    }

    /// <summary>Whether what was found is a part of it.</summary>
    public bool Holds(FileSummary file, Finding finding) =>
        isAll || files.Any(glob => glob.Matches(file.Path)) || (wrappers.Count > 0 && IsWrapper(file, finding));

    /// <summary>A name without an owner is meant for every owner's repository.</summary>
    private static bool Names(string wanted, string repository) =>
        Wildcard.Matches(wanted, repository) || Wildcard.Matches(wanted, repository.AsSpan(repository.LastIndexOf('/') + 1));

    /// <summary>As in ignore files: without a slash a glob is meant for every folder, and one that ends in a slash for all that a folder holds.</summary>
    private static string Anywhere(string glob)
    {
        var inside = glob.EndsWith('/') ? glob + "**" : glob;
        return glob.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? inside : "**/" + inside;
    }

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }

    private bool IsWrapper(FileSummary file, Finding finding) =>
        (FileNameIndex.CanBeRun(file.Path) && wrappers.Contains(NameOf(file.Path))) || file.Nodes.Any(node => Defines(node) && Encloses(file, node, finding));

    private static bool Encloses(FileSummary file, Node node, Finding finding)
    {
        var lines = file.Lines.LinesOf(node.Span);
        return finding.StartLine >= lines.Start && finding.EndLine <= lines.End;
    }

    private bool Defines(Node node) => node switch
    {
        FunctionNode function => wrappers.Contains(function.Name),
        AliasNode alias => wrappers.Contains(alias.Name),
        _ => false,
    };
}
