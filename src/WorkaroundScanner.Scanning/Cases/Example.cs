using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>A text read as the only file of a repository, in memory.</summary>
/// <param name="Model">What rules see; null where no front end reads the file.</param>
/// <param name="Fault">Why it could not be read to its end; empty where it could.</param>
public sealed record Example(CommandModel? Model, string Fault)
{
    private static readonly LanguageDetector Detector = new(FrontEnds.All);

    /// <summary>Reads a text.</summary>
    /// <param name="path">Its path, by which its language is told.</param>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The tools known by name.</param>
    public static Example Read(string path, string text, Vocabulary vocabulary)
    {
        var place = PlaceOf(path);
        var language = Detector.JudgeContent(text, Detector.JudgeName(Path.GetFileName(place)).Language);
        if (language is null)
        {
            return new Example(null, "its language is not known by its name");
        }

        var summary = language.Summarize(place, text, vocabulary);
        var model = Linker.Link([summary], vocabulary).Single();
        return new Example(model, FaultOf(summary, model));
    }

    /// <summary>The name under which an example on a page is read, told by the word behind its fence; null where that names no language.</summary>
    public static string? FileOf(string fence) => FrontEnds.All.FirstOrDefault(language => language.Name == fence || language.Marks.Modes.Contains(fence)) switch
    {
        null => null,
        { Name: "yaml" } => ".github/workflows/page.yml",
        var language => "page" + language.Marks.Extensions[0],
    };

    /// <summary>What some rules find, by line.</summary>
    public ImmutableArray<CaseFinding> Find(RuleSet rules, Func<string, bool> wanted) => Model is null ? [] :
    [
        .. rules.Match(Model).Findings
            .Where(finding => wanted(finding.Rule.Id))
            .Select(finding => new CaseFinding(finding.Rule.Id, finding.Rule.Category.ToString().ToLowerInvariant(), finding.StartLine, finding.EndLine - finding.StartLine + 1, finding.Lines))
            .OrderBy(finding => finding.Line)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
    ];

    // What a YAML file means depends on where it stands.
    private static string PlaceOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("workflow", StringComparison.Ordinal) ? $".github/workflows/{name}"
            : name == "gitlab-ci.yml" ? ".gitlab-ci.yml"
            : path;
    }

    private static string FaultOf(FileSummary summary, CommandModel model) =>
        summary.Problems.FirstOrDefault() is { } problem ? $"line {problem.Line} can't be read: {problem.Message}"
        : model.Fault is { } fault ? fault.Message
        : "";
}
