using WorkaroundScanner.Reporting;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.GitHub;
using WorkaroundScanner.Reporting.GitLab;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.JsonLines;
using WorkaroundScanner.Reporting.JUnit;
using WorkaroundScanner.Reporting.Markdown;
using WorkaroundScanner.Reporting.Sarif;

namespace WorkaroundScanner.Cli.Output;

/// <summary>Which forms of the result go where.</summary>
/// <param name="pairs">The forms that were asked for, each with its target.</param>
internal sealed class OutputPlan(OutputPairs pairs)
{
    /// <summary>Every form, by the name that the command line knows; a new one adds its line here.</summary>
    private static readonly Format[] Formats =
    [
        new("console", settings => new ConsoleOutput(settings.Style)),
        new("github", _ => new AnnotationsOutput()),
        new("github-summary", _ => new StepSummaryOutput()),
        new("gitlab", _ => new CodeQualityOutput()),
        new("json", _ => new JsonOutput()),
        new("jsonl", _ => new JsonLinesOutput()),
        new("junit", _ => new JUnitOutput()),
        new("markdown", _ => new MarkdownOutput()),
        new("sarif", settings => new SarifOutput(settings.Sarif)),
    ];

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> FormatNames => Formats.Select(format => format.Name);

    /// <summary>Writes every form.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="options">How the forms look; in a file the console form has no colours.</param>
    public void Write(Report report, Stream standardOutput, OutputSettings options)
    {
        var plain = options with { Style = options.Style with { Colours = false } };
        pairs.Write(standardOutput, (format, isFile, stream) => Array.Find(Formats, form => form.Name == format)!.Create(isFile ? plain : options).Write(report, stream));
    }

    private sealed record Format(string Name, Func<OutputSettings, IOutput> Create);
}

/// <summary>What the forms can be told.</summary>
/// <param name="Style">How the console form looks on standard output.</param>
internal sealed record OutputSettings(ConsoleStyle Style)
{
    /// <summary>What of SARIF is a matter of choice.</summary>
    public SarifOptions Sarif { get; init; } = new();
}
