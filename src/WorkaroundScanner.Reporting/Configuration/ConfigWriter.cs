using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Configuration;

/// <summary>A value in force.</summary>
/// <param name="Key">Its name, such as <c>gate.fail-on</c>; a list has a row for each of its items.</param>
/// <param name="Value">As it would be written.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record ConfigValue(string Key, string Value, string Origin);

/// <summary>Shows what is in force.</summary>
public static class ConfigWriter
{
    /// <summary>For people: a line a value.</summary>
    public static void WriteConsole(TextWriter writer, ImmutableArray<ConfigValue> values, bool withOrigin) =>
        Columns.Write(writer, [.. values.Select(value => withOrigin ? (string[])[value.Key, value.Value, value.Origin] : [value.Key, value.Value])]);

    /// <summary>For programs.</summary>
    public static void WriteJson(Stream target, ImmutableArray<ConfigValue> values) => JsonPage.Write(target, json =>
    {
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("key", value.Key);
            json.WriteString("value", value.Value);
            json.WriteString("origin", value.Origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
