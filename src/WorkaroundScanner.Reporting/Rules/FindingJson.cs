using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Rules;

/// <summary>A finding by its place, for programs.</summary>
internal static class FindingJson
{
    /// <summary>Writes the finding as an object.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding, Action more)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("path", finding.Path);
        json.WriteNumber("startLine", finding.StartLine);
        json.WriteNumber("endLine", finding.EndLine);
        json.WriteNumber("lines", finding.Lines);
        json.WriteString("message", Secrets.Mask(finding.Message));
        more();
        json.WriteEndObject();
    }
}
