using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>The result for programs. The form is a contract: members are added, never changed.</summary>
public sealed class JsonOutput : IOutput
{
    private const int SchemaVersion = 1;

    /// <summary>Quotation marks and angle brackets stay readable; a page that embeds this has to encode it in its own way.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var result = report.Result;
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            WriteSummary(json, result);
            WriteFiles(json, result.Files);
            WriteArray(json, "workarounds", result.Workarounds, WriteWorkaround);
            WriteArray(json, "findings", result.Workarounds.SelectMany(workaround => workaround.Findings.Select(finding => (workaround, finding))), WriteFinding);
            WriteArray(json, "usage", result.Usage, WriteUsage);
            WriteArray(json, "problems", result.Problems, WriteProblem);
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    private static void WriteSummary(Utf8JsonWriter json, ScanResult result)
    {
        var summary = Summary.Of(result);
        json.WriteStartObject("summary");
        json.WriteNumber("workarounds", summary.Workarounds);
        json.WriteNumber("findings", summary.Findings);
        json.WriteNumber("lines", summary.Lines);
        json.WriteBoolean("incomplete", result.IsIncomplete);
        WriteTotals(json, "categories", summary.Categories);
        WriteTotals(json, "tools", summary.Tools);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, string name, ImmutableArray<Total> totals)
    {
        json.WriteStartObject(name);
        foreach (var total in totals)
        {
            json.WriteStartObject(total.Key);
            json.WriteNumber("workarounds", total.Workarounds);
            json.WriteNumber("lines", total.Lines);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, FileCounts files)
    {
        json.WriteStartObject("files");
        json.WriteNumber("discovered", files.Discovered);
        json.WriteNumber("scanned", files.Scanned);
        json.WriteStartObject("skipped");
        foreach (var (reason, count) in files.Skipped)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
        json.WriteNumber("failed", files.Failed);
        json.WriteNumber("skippedDirectories", files.SkippedDirectories);
        json.WriteEndObject();
    }

    private static void WriteWorkaround(Utf8JsonWriter json, Workaround workaround)
    {
        json.WriteString("id", workaround.Id);
        json.WriteStartArray("categories");
        foreach (var category in workaround.Categories)
        {
            json.WriteStringValue(CategoryText.Name(category));
        }

        json.WriteEndArray();
        json.WriteString("path", workaround.Path);
        WriteRanges(json, workaround.Ranges);
        json.WriteNumber("lines", workaround.Lines);
    }

    private static void WriteFinding(Utf8JsonWriter json, (Workaround Workaround, Finding Finding) pair)
    {
        var finding = pair.Finding;
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleRevision", finding.Rule.Revision);
        json.WriteString("maturity", finding.Rule.Maturity.ToString().ToLowerInvariant());
        json.WriteString("category", CategoryText.Name(finding.Rule.Category));
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", finding.Path);
        json.WriteNumber("startLine", finding.StartLine);
        json.WriteNumber("endLine", finding.EndLine);
        WriteRanges(json, finding.Ranges);
        json.WriteNumber("lines", finding.Lines);
        json.WriteString("platform", finding.Platform);
        json.WriteString("tool", finding.Tool);
        json.WriteString("capability", finding.Capability);
        json.WriteString("message", Secrets.Mask(finding.Message));
        json.WriteString("workaround", pair.Workaround.Id);
    }

    private static void WriteUsage(Utf8JsonWriter json, FileUsage usage)
    {
        json.WriteString("path", usage.Path);
        json.WriteNumber("directCalls", usage.DirectCalls);
        json.WriteNumber("directLines", usage.DirectLines);
        json.WriteNumber("wrappedCalls", usage.WrappedCalls);
        json.WriteNumber("wrappedLines", usage.WrappedLines);
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("id", problem.Id);
        json.WriteString("message", Secrets.Mask(problem.Message));
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteBoolean("incomplete", problem.Incomplete);
    }

    /// <summary>Pairs of first and last line, kept on one line of the output.</summary>
    private static void WriteRanges(Utf8JsonWriter json, ImmutableArray<LineRange> ranges)
    {
        json.WritePropertyName("ranges");
        json.WriteRawValue($"[{string.Join(", ", ranges.Select(range => $"[{range.Start}, {range.End}]"))}]");
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
