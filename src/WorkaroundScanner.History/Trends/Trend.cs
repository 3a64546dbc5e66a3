using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Trends;

/// <summary>The workarounds of one repository over time.</summary>
/// <param name="Points">In the order of the snapshots given.</param>
public sealed record Trend(ImmutableArray<TrendPoint> Points)
{
    /// <summary>The categories met, in the order of the enumeration.</summary>
    public IEnumerable<Category> Categories => Points.SelectMany(point => point.ByCategory.Keys).Distinct().Order();

    /// <summary>The tools met, by name.</summary>
    public IEnumerable<string> Tools => Points.SelectMany(point => point.ByTool.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Adds up each snapshot.</summary>
    public static Trend Of(IEnumerable<Snapshot> snapshots) => new([.. snapshots.Select(TrendPoint.Of)]);
}

/// <summary>One repository at one commit.</summary>
/// <param name="Time">When the commit was made, or the moment that it stands for.</param>
/// <param name="Commit">Its id.</param>
/// <param name="Workarounds">What was there.</param>
public sealed record Snapshot(DateTimeOffset Time, string Commit, IReadOnlyList<Workaround> Workarounds);
