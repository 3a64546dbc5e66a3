using System.Globalization;
using System.Text.Json;
using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Trends;

/// <summary>A trend for programs. The form is a contract: members are added, never changed.</summary>
public sealed class TrendJson : ITrendOutput
{
    private const int SchemaVersion = 1;

    /// <inheritdoc/>
    public void Write(Trend trend, Stream target)
    {
        using (var json = new Utf8JsonWriter(target, JsonStyle.Page))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("points");
            foreach (var point in trend.Points)
            {
                WritePoint(json, point);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    private static void WritePoint(Utf8JsonWriter json, TrendPoint point)
    {
        json.WriteStartObject();
        json.WriteString("time", point.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("commit", point.Commit);
        WriteAmount(json, point.Total);
        WriteParts(json, "categories", point.ByCategory.Select(pair => (CategoryText.Name(pair.Key), pair.Value)));
        WriteParts(json, "tools", point.ByTool.Select(pair => (pair.Key, pair.Value)));
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, string name, IEnumerable<(string Name, Amount Amount)> parts)
    {
        json.WriteStartObject(name);
        foreach (var (part, amount) in parts)
        {
            json.WriteStartObject(part);
            WriteAmount(json, amount);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, Amount amount)
    {
        json.WriteNumber("workarounds", amount.Workarounds);
        json.WriteNumber("lines", amount.Lines);
    }
}
