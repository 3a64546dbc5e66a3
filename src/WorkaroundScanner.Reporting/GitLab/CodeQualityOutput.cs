using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.GitLab;

/// <summary>A code quality report for GitLab: one entry a finding, each with a fingerprint of its own, since GitLab merges equal ones.</summary>
public sealed class CodeQualityOutput : IOutput
{
    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var lookup = new Lookup(report);
        using (var json = new Utf8JsonWriter(target, JsonStyle.Page))
        {
            json.WriteStartArray();
            foreach (var listed in Listed.Of(report))
            {
                foreach (var (finding, fingerprint) in lookup.FindingsOf(listed.Workaround).Where(pair => listed.Shows(pair.Finding)))
                {
                    WriteEntry(json, listed, finding, fingerprint);
                }
            }

            json.WriteEndArray();
        }

        target.WriteByte((byte)'\n');
    }

    private static void WriteEntry(Utf8JsonWriter json, Listed listed, Finding finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("description", Untrusted.Visible(Secrets.Mask(Description(listed, finding))));
        json.WriteString("check_name", finding.Rule.Id);
        json.WriteString("fingerprint", $"{Fnv.Hash(fingerprint):x16}");
        json.WriteString("severity", finding.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        json.WriteStartObject("location");
        json.WriteString("path", finding.Path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", finding.StartLine);
        json.WriteNumber("end", finding.EndLine);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Description(Listed listed, Finding finding) =>
        $"{FixText.Message(finding)} ({(listed.Change is { } change ? $"{StateText.Name(change.State)} " : "")}{CategoryText.Name(finding.Rule.Category)}; about {finding.Platform}: {CategoryText.Cause(finding.Rule.Category)})";
}
