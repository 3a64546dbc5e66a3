using System.Buffers;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>Writes results, each on a line of its own.</summary>
/// <param name="compared">Whether there is an older snapshot; then every result says how it stands to it.</param>
/// <param name="rules">The rules of the run.</param>
internal sealed class SarifResultWriter(bool compared, SarifRules rules)
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>One result as JSON.</summary>
    public ReadOnlyMemory<byte> Write(SarifResult result)
    {
        buffer.ResetWrittenCount();
        buffer.Write("\n        "u8);
        using (var json = new Utf8JsonWriter(buffer, JsonStyle.Line))
        {
            json.WriteStartObject();
            WriteMembers(json, result);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteMembers(Utf8JsonWriter json, SarifResult result)
    {
        var finding = result.Finding;
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("level", SarifText.Level(finding.Severity));
        SarifText.WriteMessage(json, "message", FixText.Message(finding));
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Path, finding.Ranges[0]);
        json.WriteEndArray();
        WriteFurtherRanges(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("workaround/v1", result.WorkaroundFingerprint);
        json.WriteString("primaryLocationLineHash", result.Fingerprint);
        json.WriteEndObject();
        if (compared)
        {
            json.WriteString("baselineState", BaselineState(result.Change?.State ?? ChangeState.Unchanged));
        }

        WriteSuppression(json, result.Change);
        WriteProperties(json, result);
    }

    private static void WriteLocation(Utf8JsonWriter json, string path, LineRange range, string message = "")
    {
        json.WriteStartObject();
        SarifText.WritePlace(json, path, range);
        if (message.Length > 0)
        {
            SarifText.WriteMessage(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteFurtherRanges(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Ranges.Length == 1)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var range in finding.Ranges.Skip(1).Take(SarifLimits.Locations))
        {
            WriteLocation(json, finding.Path, range, "These lines belong to it.");
        }

        json.WriteEndArray();
    }

    private static string BaselineState(ChangeState state) => state switch
    {
        ChangeState.New or ChangeState.Copied => "new",
        ChangeState.Grown or ChangeState.Moved or ChangeState.Shrunk => "updated",
        _ => "unchanged",
    };

    private static void WriteSuppression(Utf8JsonWriter json, Change? change)
    {
        if (change is not { State: ChangeState.Declared })
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        if (change.Reason.Length > 0)
        {
            json.WriteString("justification", SarifText.Of(change.Reason));
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartObject("properties");
        json.WriteString("category", CategoryText.Name(result.Finding.Rule.Category));
        json.WriteString("platform", result.Finding.Platform);
        json.WriteString("tool", result.Finding.Tool);
        json.WriteString("capability", result.Finding.Capability);
        json.WriteNumber("lines", result.Finding.Lines);
        json.WriteString("workaround", result.Workaround.Id);
        PlatformMembers.WriteTerms(json, result.Finding);
        if (result.Change is { } change)
        {
            json.WriteString("state", StateText.Name(change.State));
            json.WriteString("step", StateText.Name(change.Step));
        }

        json.WriteEndObject();
    }
}
