using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>The members of each object of the JSON contract.</summary>
internal sealed class JsonMembers(Report report)
{
    private readonly Lookup lookup = new(report);

    /// <summary>Every finding with its workaround and fingerprint, workaround by workaround.</summary>
    public IEnumerable<(Workaround Workaround, Finding Finding, string Fingerprint)> Findings =>
        report.Result.Workarounds.SelectMany(workaround => lookup.FindingsOf(workaround).Select(pair => (workaround, pair.Finding, pair.Fingerprint)));

    public static void WriteSummary(Utf8JsonWriter json, ScanResult result)
    {
        var summary = Summary.Of(result);
        json.WriteNumber("workarounds", summary.Workarounds);
        json.WriteNumber("findings", summary.Findings);
        json.WriteNumber("lines", summary.Lines);
        json.WriteNumber("suppressed", result.Suppressed.Length);
        json.WriteBoolean("incomplete", result.IsIncomplete);
        WriteTotals(json, "categories", summary.Categories);
        WriteTotals(json, "tools", summary.Tools);
        WriteTotal(json, summary.Retirable);
        WriteTotal(json, summary.Risk);
    }

    public static void WriteFiles(Utf8JsonWriter json, FileCounts files)
    {
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
    }

    public void WriteWorkaround(Utf8JsonWriter json, Workaround workaround)
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
        json.WriteString("fingerprint", lookup.FingerprintOf(workaround));
        WriteState(json, workaround);
        WriteIdentity(json, workaround.Identity);
    }

    public void WriteFinding(Utf8JsonWriter json, (Workaround Workaround, Finding Finding, string Fingerprint) item)
    {
        WriteMet(json, item.Finding);
        json.WriteString("fingerprint", item.Fingerprint);
        json.WriteString("workaround", item.Workaround.Id);
        WriteState(json, item.Workaround);
        PlatformMembers.WriteTerms(json, item.Finding);
    }

    public static void WriteUsage(Utf8JsonWriter json, FileUsage usage)
    {
        json.WriteString("path", usage.Path);
        json.WriteNumber("directCalls", usage.DirectCalls);
        json.WriteNumber("directLines", usage.DirectLines);
        json.WriteNumber("wrappedCalls", usage.WrappedCalls);
        json.WriteNumber("wrappedLines", usage.WrappedLines);
    }

    public static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("id", problem.Id);
        json.WriteString("message", Secrets.Mask(problem.Message));
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteBoolean("incomplete", problem.Incomplete);
    }

    public static void WriteComparison(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteString("before", comparison.Before);
        json.WriteString("after", comparison.After);
        json.WriteNumber("failing", comparison.Failing.Count());
        json.WriteNumber("warned", comparison.Warned.Count());
    }

    public void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteString("state", StateText.Name(change.State));
        json.WriteString("step", StateText.Name(change.Step));
        json.WriteString("path", change.After?.Path ?? change.Before?.Path);
        json.WriteNumber("startLine", change.After?.Ranges[0].Start ?? change.Before?.Line ?? 0);
        json.WriteNumber("lines", change.After?.Lines ?? 0);
        json.WriteNumber("addedLines", change.AddedLines);
        json.WriteString("beforePath", change.Before?.Path);
        WriteNumber(json, "beforeLine", change.Before?.Line is > 0 and var line ? line : null);
        WriteNumber(json, "beforeLines", change.Before?.Lines);
        json.WriteString("workaround", change.After?.Id);
        json.WriteString("fingerprint", lookup.FingerprintOf(change));
        json.WriteString("reason", Secrets.Mask(change.Reason));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTotals(Utf8JsonWriter json, string name, ImmutableArray<Total> totals)
    {
        json.WriteStartObject(name);
        foreach (var total in totals)
        {
            WriteTotal(json, total);
        }

        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, Total total)
    {
        json.WriteStartObject(total.Key);
        json.WriteNumber("workarounds", total.Workarounds);
        json.WriteNumber("lines", total.Lines);
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Identity identity)
    {
        json.WriteStartObject("identity");
        json.WriteString("category", CategoryText.Name(identity.Category));
        json.WriteString("platform", identity.Platform);
        json.WriteString("capability", identity.Capability);
        json.WriteString("anchor", Secrets.Mask(identity.Anchor));
        json.WriteEndObject();
    }

    public static void WriteSuppressed(Utf8JsonWriter json, SuppressedFinding suppressed)
    {
        json.WriteString("kind", SuppressionText.Name(suppressed.Kind));
        json.WriteString("reason", Secrets.Mask(suppressed.Reason));
        WriteMet(json, suppressed.Finding);
    }

    private static void WriteMet(Utf8JsonWriter json, Finding finding)
    {
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
    }

    private void WriteState(Utf8JsonWriter json, Workaround workaround)
    {
        var change = lookup.ChangeOf(workaround);
        json.WriteString("state", change is null ? null : StateText.Name(change.State));
        if (change is { State: ChangeState.Declared })
        {
            json.WriteString("reason", Secrets.Mask(change.Reason));
        }
    }

    /// <summary>Pairs of first and last line, kept on one line of the output.</summary>
    private static void WriteRanges(Utf8JsonWriter json, ImmutableArray<LineRange> ranges)
    {
        json.WritePropertyName("ranges");
        json.WriteRawValue($"[{string.Join(", ", ranges.Select(range => $"[{range.Start}, {range.End}]"))}]");
    }
}
