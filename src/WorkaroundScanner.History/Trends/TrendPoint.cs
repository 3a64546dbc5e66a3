using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Trends;

/// <summary>What a repository held at one commit. What only rules on trial have found is left out.</summary>
/// <param name="Time">The snapshot's time.</param>
/// <param name="Commit">The commit's id.</param>
/// <param name="Total">All workarounds, each once.</param>
/// <param name="ByCategory">By category; one of two categories counts under both, so that the parts can exceed the total.</param>
/// <param name="ByTool">By CLI, counted likewise.</param>
public sealed record TrendPoint(
    DateTimeOffset Time,
    string Commit,
    Amount Total,
    ImmutableSortedDictionary<Category, Amount> ByCategory,
    ImmutableSortedDictionary<string, Amount> ByTool)
{
    /// <summary>Adds up a snapshot.</summary>
    public static TrendPoint Of(Snapshot snapshot)
    {
        var counted = snapshot.Workarounds
            .Select(workaround => (workaround.Lines, Findings: workaround.Findings.Where(finding => finding.Rule.Maturity != Maturity.Preview).ToList()))
            .Where(pair => pair.Findings.Count > 0)
            .ToList();
        return new TrendPoint(
            snapshot.Time,
            snapshot.Commit,
            Amount.Of(counted.Select(pair => pair.Lines)),
            By(counted, finding => finding.Rule.Category, Comparer<Category>.Default),
            By(counted, finding => finding.Tool, StringComparer.Ordinal));
    }

    private static ImmutableSortedDictionary<TKey, Amount> By<TKey>(List<(int Lines, List<Finding> Findings)> counted, Func<Finding, TKey> key, IComparer<TKey> order)
        where TKey : notnull => counted
            .SelectMany(pair => pair.Findings.Select(key).Distinct().Select(name => (name, pair.Lines)))
            .GroupBy(pair => pair.name, pair => pair.Lines)
            .ToImmutableSortedDictionary(group => group.Key, Amount.Of, order);
}

/// <summary>Workarounds and their lines.</summary>
public readonly record struct Amount(int Workarounds, int Lines)
{
    /// <summary>Adds up workarounds given by their lines.</summary>
    internal static Amount Of(IEnumerable<int> lines) => lines.Aggregate(default(Amount), (sum, count) => new Amount(sum.Workarounds + 1, sum.Lines + count));
}
