using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting;

/// <summary>Totals of a scan. They add workarounds, never findings; what only rules on trial have found is left out.</summary>
internal sealed record Summary(int Workarounds, int Findings, int Lines, ImmutableArray<Total> Categories, ImmutableArray<Total> Tools, Total Retirable, Total Risk)
{
    /// <summary>Adds up a result. A workaround of two categories or tools counts under both, so that the parts can exceed the whole.</summary>
    public static Summary Of(ScanResult result)
    {
        var counted = result.Workarounds.Where(Counts).ToList();
        return new Summary(
            counted.Count,
            counted.Sum(workaround => workaround.Findings.Count(InForce)),
            counted.Sum(workaround => workaround.Lines),
            [.. Totals(counted, finding => CategoryText.Name(finding.Rule.Category)).OrderBy(total => Array.IndexOf(CategoryText.Names, total.Key))],
            [.. Totals(counted, finding => finding.Tool).OrderBy(total => total.Key, StringComparer.Ordinal)],
            Total(counted, "retirable", IsRetirable),
            Total(counted, "risk", IsRisk));
    }

    /// <summary>Whether a rule in force has found it.</summary>
    public static bool Counts(Workaround workaround) => workaround.Findings.Any(InForce);

    /// <summary>Whether a platform offers something in its place by now.</summary>
    public static bool IsRetirable(Workaround workaround) => workaround.Findings.Any(finding => finding.Fix is not null && InForce(finding));

    /// <summary>Whether it goes around what it is a matter of risk to go around.</summary>
    public static bool IsRisk(Workaround workaround) => workaround.Findings.Any(finding => finding.InPrivateLane && InForce(finding));

    /// <summary>Whether its rule is past its trial.</summary>
    public static bool InForce(Finding finding) => finding.Rule.Maturity != Maturity.Preview;

    private static Total Total(IEnumerable<Workaround> workarounds, string key, Func<Workaround, bool> meant)
    {
        var those = workarounds.Where(meant).ToList();
        return new Total(key, those.Count, those.Sum(workaround => workaround.Lines));
    }

    private static IEnumerable<Total> Totals(IEnumerable<Workaround> workarounds, Func<Finding, string> key) => workarounds
        .SelectMany(workaround => workaround.Findings.Where(InForce).Select(key).Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, workaround)))
        .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
        .Select(group => new Total(group.Key, group.Count(), group.Sum(workaround => workaround.Lines)));
}

/// <summary>Workarounds and their lines under one heading.</summary>
internal sealed record Total(string Key, int Workarounds, int Lines);
