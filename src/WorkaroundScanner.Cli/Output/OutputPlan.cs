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

/// <summary>Which forms of the result go where. A file appears whole or not at all.</summary>
internal sealed class OutputPlan
{
    private const string StandardOutput = "-";

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

    private readonly ImmutableArray<(string Format, string Target)> pairs;

    private OutputPlan(ImmutableArray<(string Format, string Target)> pairs) => this.pairs = pairs;

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> FormatNames => Formats.Keys;

    /// <summary>Pairs the first format with the first target, and so on; a format without target goes to standard output.</summary>
    /// <exception cref="UsageException">There are more targets than formats, or two forms for standard output.</exception>
    public static OutputPlan Of(IReadOnlyList<string> formats, IReadOnlyList<string> targets)
    {
        var names = formats.Count > 0 ? formats : ["console"];
        if (targets.Count > names.Count)
        {
            throw new UsageException($"--output is given {targets.Count} times, --format {names.Count} times; each output takes the format at the same place.");
        }

        var pairs = names.Select((format, place) => (format, place < targets.Count ? targets[place] : StandardOutput)).ToImmutableArray();
        if (pairs.Count(pair => pair.Item2 == StandardOutput) > 1)
        {
            throw new UsageException("Only one format can go to standard output; give the others a file with --output.");
        }

        if (pairs.Select(pair => pair.Item2).Distinct(StringComparer.Ordinal).Count() < pairs.Length)
        {
            throw new UsageException("Two formats can't go to the same file.");
        }

        return new OutputPlan(pairs);
    }

    /// <summary>Whether a form was asked for that shows a rule's page.</summary>
    public bool NeedsRulePages => pairs.Any(pair => pair.Format == "sarif");

    /// <summary>Writes every form.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="options">How the forms look; in a file the console form has no colours.</param>
    public void Write(Report report, Stream standardOutput, OutputSettings options)
    {
        foreach (var (format, target) in pairs)
        {
            if (target == StandardOutput)
            {
                Formats[format](options).Write(report, standardOutput);
                standardOutput.Flush();
            }
            else
            {
                var plain = options with { Style = options.Style with { Colours = false } };
                AtomicFile.Write(target, stream => Formats[format](plain).Write(report, stream));
            }
        }
    }
}

/// <summary>What the forms can be told.</summary>
/// <param name="Style">How the console form looks on standard output.</param>
internal sealed record OutputSettings(ConsoleStyle Style)
{
    /// <summary>What of SARIF is a matter of choice.</summary>
    public SarifOptions Sarif { get; init; } = new();
}
