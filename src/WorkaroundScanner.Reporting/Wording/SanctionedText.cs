using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>What was left out as platforms' own, in words.</summary>
internal static class SanctionedText
{
    /// <summary><c>Left out as the platform's own: 3 findings in 2 files (deploy)</c>; empty where nothing was.</summary>
    public static string Of(ScanResult result)
    {
        if (result.Sanctioned.IsEmpty)
        {
            return "";
        }

        var platforms = result.Sanctioned.Select(file => file.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var files = result.Sanctioned.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count();
        return $"Left out as a platform's own: {Figures.Count(result.Sanctioned.Sum(file => file.Findings), "finding")} in {Figures.Count(files, "file")} ({string.Join(", ", platforms)})";
    }
}
