using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Cases;

namespace WorkaroundScanner.RuleTests;

/// <summary>Where the rules stand on disk: their cases and the ledger are not part of the program.</summary>
internal static class RuleFolders
{
    /// <summary>The folder of the source tree.</summary>
    public static string Sources { get; } = FindSources();

    /// <summary>The folder <c>rules/</c> of the source tree.</summary>
    public static string Root { get; } = Path.Combine(Sources, "rules");

    /// <summary>The folder <c>fixtures/</c> of these tests.</summary>
    public static string Fixtures { get; } = Path.Combine(Sources, "tests", "WorkaroundScanner.RuleTests", "fixtures");

    /// <summary>The built-in pack's examples, by path.</summary>
    public static ImmutableDictionary<string, CaseFile> BuiltInCases { get; } = CasesBelow(Root, "rules/");

    /// <summary>The examples below a folder, by path.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">How its rules name it, with a closing <c>/</c>.</param>
    public static ImmutableDictionary<string, CaseFile> CasesBelow(string folder, string name) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (file, Path: name + Path.GetRelativePath(folder, file).Replace('\\', '/')))
        .Where(file => CaseFile.IsCase(file.Path))
        .ToImmutableDictionary(file => file.Path, file => CaseReader.Read(file.Path, File.ReadAllText(file.file)));

    /// <summary>Everything that is wrong with a rule's examples, known gaps left out, as one line each.</summary>
    public static string Faults(RuleSet rules, Vocabulary vocabulary, string id, IEnumerable<CaseFile> files)
    {
        var result = PackCases.Check(rules, vocabulary, rule => rule.Descriptor.Id == id, files).Single();
        return string.Join('\n', result.Notes.Where(note => note.Kind != CaseNoteKind.KnownGap)
            .Select(note => $"{note.Path}:{note.Line}: {note.Message} expected {note.Expected}, found {note.Found}")
            .Concat(result.Missing.Length > 0 ? [result.Missing] : []));
    }

    private static string FindSources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WorkaroundScanner.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the source tree.");
        }

        return folder.FullName;
    }
}
