using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>SARIF 2.1.0 for code scanning: one run, one result a finding, the most severe first, within what GitHub takes.</summary>
public sealed class SarifOutput(SarifOptions options) : IOutput
{
    /// <summary>With the usual options.</summary>
    public SarifOutput()
        : this(new SarifOptions())
    {
    }

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var lookup = new Lookup(report);
        var rules = new SarifRules(report);
        var found = SarifResult.All(report, lookup, options.IncludeDeclared);
        var results = new SarifResultWriter(report.Comparison is not null, rules);
        ImmutableArray<ReadOnlyMemory<byte>> written = [.. found.Take(SarifLimits.Results).Select(results.Write)];
        var frame = new ArrayBufferWriter<byte>();
        WriteLog(frame, report, rules, [], 0);
        var kept = written[..SarifSize.Fitting(written, SarifLimits.CompressedBytes - frame.WrittenCount)];
        var whole = new ArrayBufferWriter<byte>();
        WriteLog(whole, report, rules, kept, found.Length);
        target.Write(whole.WrittenSpan);
        if (SarifNotifications.Cut(kept.Length, found.Length) is { Length: > 0 } note)
        {
            report.Note(note);
        }
    }

    private void WriteLog(IBufferWriter<byte> target, Report report, SarifRules rules, ImmutableArray<ReadOnlyMemory<byte>> results, int found)
    {
        using (var json = new Utf8JsonWriter(target, JsonStyle.Page))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"wscan/{Category(report)}/");
            json.WriteEndObject();
            SarifNotifications.Write(json, report.Result, results.Length, found);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var result in results)
            {
                json.WriteRawValue(result.Span, skipInputValidation: true);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, SarifRules rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "wscan");
        json.WriteString("fullName", "WorkaroundScanner");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("semanticVersion", ToolVersion.Text);
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>GitHub takes what stands before the last slash for the category of an upload.</summary>
    private string Category(Report report) => options.Category.Length > 0 ? RelativeUri.Of(options.Category) : report.Comparison is null ? "scan" : "check";
}
