using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>Two snapshots of one repository side by side.</summary>
/// <param name="Before">What the older one is, for people: <c>merge base 1a2b3c4 of origin/main</c>, <c>baseline .wscan-baseline.yml</c>.</param>
/// <param name="After">What the newer one is.</param>
/// <param name="Changes">Every workaround compared: those of the newer one by path and line, then those that are gone, by path and line.</param>
public sealed record Comparison(string Before, string After, ImmutableArray<Change> Changes)
{
    /// <summary>The changes that fail the gate.</summary>
    public IEnumerable<Change> Failing => Changes.Where(change => change.Step == GateStep.Gate);

    /// <summary>The changes that are said and let pass.</summary>
    public IEnumerable<Change> Warned => Changes.Where(change => change.Step == GateStep.Warn);
}
