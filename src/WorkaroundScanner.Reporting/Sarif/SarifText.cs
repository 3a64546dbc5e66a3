using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>The words and places that several parts of a SARIF log share.</summary>
internal static class SarifText
{
    /// <summary>A sentence in which no link can stand: SARIF reads <c>[text](address)</c> in plain messages, too.</summary>
    public static string Of(string text)
    {
        var safe = Untrusted.Visible(Secrets.Mask(text)).Replace("](", "] (", StringComparison.Ordinal);
        return safe.Length > 0 && safe[^1] is '.' or '!' or '?' ? safe : safe + ".";
    }

    /// <summary>A message with one text.</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Of(text));
        json.WriteEndObject();
    }

    /// <summary>Lines of a file.</summary>
    public static void WritePlace(Utf8JsonWriter json, string path, LineRange? range)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri.Of(path));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        if (range is { } lines)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", lines.Start);
            json.WriteNumber("endLine", lines.End);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>SARIF's word for a severity.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
