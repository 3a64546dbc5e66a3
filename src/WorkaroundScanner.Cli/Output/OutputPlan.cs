using System.Collections.Immutable;
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
internal sealed class OutputPlan
{
    /// <summary>Every form, by the name that the command line knows; a new one adds its line here.</summary>
    private static readonly ImmutableSortedDictionary<string, Func<OutputSettings, IOutput>> Formats = new Dictionary<string, Func<OutputSettings, IOutput>>(StringComparer.Ordinal)
    {
        ["console"] = options => new ConsoleOutput(options.Style),
        ["github"] = _ => new AnnotationsOutput(),
        ["github-summary"] = _ => new StepSummaryOutput(),
        ["gitlab"] = _ => new CodeQualityOutput(),
        ["json"] = _ => new JsonOutput(),
        ["jsonl"] = _ => new JsonLinesOutput(),
        ["junit"] = _ => new JUnitOutput(),
        ["markdown"] = _ => new MarkdownOutput(),
        ["sarif"] = options => new SarifOutput(options.Sarif),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly OutputPairs pairs;

    private OutputPlan(OutputPairs pairs) => this.pairs = pairs;

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> FormatNames => Formats.Keys;

    /// <summary>Pairs formats with targets.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public static OutputPlan Of(IReadOnlyList<string> formats, IReadOnlyList<string> targets) => new(OutputPairs.Of(formats, targets));

    /// <summary>Writes every form.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="options">How the forms look; in a file the console form has no colours.</param>
    public void Write(Report report, Stream standardOutput, OutputSettings options)
    {
        var plain = options with { Style = options.Style with { Colours = false } };
        pairs.Write(standardOutput, (format, isFile, stream) => Formats[format](isFile ? plain : options).Write(report, stream));
    }
}

/// <summary>What the forms can be told.</summary>
/// <param name="Style">How the console form looks on standard output.</param>
internal sealed record OutputSettings(ConsoleStyle Style)
{
    /// <summary>What of SARIF is a matter of choice.</summary>
    public SarifOptions Sarif { get; init; } = new();
}
