using System.Text.Json;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>What platforms say of themselves and of findings, as members of the JSON contract.</summary>
internal static class PlatformMembers
{
    /// <summary>The platforms of a result that say where they are to be met.</summary>
    public static IEnumerable<Platform> Described(Report report)
    {
        var met = report.Result.Workarounds.SelectMany(workaround => workaround.Findings).Select(finding => finding.Platform)
            .Concat(report.Result.Sanctioned.Select(file => file.Platform)).ToHashSet(StringComparer.Ordinal);
        return report.Platforms.Where(platform => met.Contains(platform.Name) && platform.Owner.Length + platform.Contact.Length > 0).OrderBy(platform => platform.Name, StringComparer.Ordinal);
    }

    public static void WritePlatform(Utf8JsonWriter json, Platform platform)
    {
        json.WriteString("name", platform.Name);
        json.WriteString("owner", platform.Owner);
        json.WriteString("home", platform.Home);
        json.WriteString("feedback", platform.Feedback);
    }

    public static void WriteSanctioned(Utf8JsonWriter json, SanctionedFile file)
    {
        json.WriteString("path", file.Path);
        json.WriteString("platform", file.Platform);
        json.WriteNumber("findings", file.Findings);
        json.WriteNumber("lines", file.Lines);
    }

    /// <summary>The lane and the fix of a finding that has them.</summary>
    public static void WriteTerms(Utf8JsonWriter json, Finding finding)
    {
        if (finding.InPrivateLane)
        {
            json.WriteString("lane", "risk");
        }

        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("since", fix.Since);
            json.WriteString("replacement", Secrets.Mask(fix.Replacement));
            json.WriteString("link", fix.Link);
            json.WriteEndObject();
        }
    }
}
