using System.Text.Json;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>The result for programs. The form is a contract: members are added, never changed.</summary>
public sealed class JsonOutput : IOutput
{
    private const int SchemaVersion = 1;

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var result = report.Result;
        var members = new JsonMembers(report);
        using (var json = new Utf8JsonWriter(target, JsonStyle.Page))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            WriteObject(json, "summary", () => JsonMembers.WriteSummary(json, result));
            WriteObject(json, "files", () => JsonMembers.WriteFiles(json, result.Files));
            WriteArray(json, "workarounds", result.Workarounds, members.WriteWorkaround);
            WriteArray(json, "findings", members.Findings, members.WriteFinding);
            WriteArray(json, "suppressed", result.Suppressed, JsonMembers.WriteSuppressed);
            WriteArray(json, "usage", result.Usage, JsonMembers.WriteUsage);
            WriteArray(json, "sanctioned", result.Sanctioned, PlatformMembers.WriteSanctioned);
            WriteArray(json, "platforms", PlatformMembers.Described(report), PlatformMembers.WritePlatform);
            WriteArray(json, "problems", result.Problems, JsonMembers.WriteProblem);
            if (report.Comparison is { } comparison)
            {
                WriteObject(json, "comparison", () =>
                {
                    JsonMembers.WriteComparison(json, comparison);
                    WriteArray(json, "changes", comparison.Changes, members.WriteChange);
                });
            }

            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    private static void WriteObject(Utf8JsonWriter json, string name, Action writeMembers)
    {
        json.WriteStartObject(name);
        writeMembers();
        json.WriteEndObject();
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
