using System.Buffers;
using System.Text.Json;
using WorkaroundScanner.Reporting.Json;

namespace WorkaroundScanner.Reporting.JsonLines;

/// <summary>The members of the JSON form as one object a line, for tools that read as it comes. Each says with <c>type</c> what it is.</summary>
public sealed class JsonLinesOutput : IOutput
{
    private const int FullBuffer = 1 << 16;

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var result = report.Result;
        var members = new JsonMembers(report);
        var buffer = new ArrayBufferWriter<byte>(2 * FullBuffer);
        using var json = new Utf8JsonWriter(buffer, JsonStyle.Line);
        WriteLines("summary", [report], WriteSummary);
        WriteLines("workaround", result.Workarounds, members.WriteWorkaround);
        WriteLines("finding", members.Findings, members.WriteFinding);
        WriteLines("suppressed", result.Suppressed, JsonMembers.WriteSuppressed);
        WriteLines("usage", result.Usage, JsonMembers.WriteUsage);
        WriteLines("sanctioned", result.Sanctioned, PlatformMembers.WriteSanctioned);
        WriteLines("platform", PlatformMembers.Described(report), PlatformMembers.WritePlatform);
        WriteLines("problem", result.Problems, JsonMembers.WriteProblem);
        WriteLines("change", report.Comparison?.Changes ?? [], members.WriteChange);
        Empty();

        void WriteLines<T>(string type, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
        {
            foreach (var item in items)
            {
                json.WriteStartObject();
                json.WriteString("type", type);
                write(json, item);
                json.WriteEndObject();
                json.Flush();
                json.Reset();
                buffer.Write("\n"u8);
                if (buffer.WrittenCount >= FullBuffer)
                {
                    Empty();
                }
            }
        }

        void Empty()
        {
            target.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        JsonMembers.WriteSummary(json, report.Result);
        json.WriteStartObject("files");
        JsonMembers.WriteFiles(json, report.Result.Files);
        json.WriteEndObject();
        if (report.Comparison is { } comparison)
        {
            json.WriteStartObject("comparison");
            JsonMembers.WriteComparison(json, comparison);
            json.WriteEndObject();
        }
    }
}
