using System.Text;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.GitHub;
using WorkaroundScanner.Reporting.GitLab;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.JsonLines;
using WorkaroundScanner.Reporting.JUnit;
using WorkaroundScanner.Reporting.Markdown;
using WorkaroundScanner.Reporting.Sarif;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>Every output by its name.</summary>
internal static class Outputs
{
    public static readonly Dictionary<string, IOutput> All = new(StringComparer.Ordinal)
    {
        ["console"] = new ConsoleOutput(new ConsoleStyle(100, Colours: false)),
        ["github"] = new AnnotationsOutput(),
        ["github-summary"] = new StepSummaryOutput(),
        ["gitlab"] = new CodeQualityOutput(),
        ["json"] = new JsonOutput(),
        ["jsonl"] = new JsonLinesOutput(),
        ["junit"] = new JUnitOutput(),
        ["markdown"] = new MarkdownOutput(),
        ["sarif"] = new SarifOutput(),
    };

    public static TheoryData<string> Names() => [.. All.Keys];

    public static string Write(string format, Report report) => Write(All[format], report);

    public static string Write(IOutput output, Report report)
    {
        using var stream = new MemoryStream();
        output.Write(report, stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
