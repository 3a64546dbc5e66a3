using System.Collections.Immutable;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>A binding of some of a rule's parts.</summary>
/// <param name="Binding">The element of each part, or a negative number.</param>
/// <param name="BrokenLinks">Links between bound parts that do not hold.</param>
/// <param name="Held">The weight of what holds.</param>
/// <param name="Missing">The weight of what does not.</param>
/// <param name="Closeness">How close the bound parts are to the lines asked about.</param>
internal sealed record PartialMatch(ImmutableArray<int> Binding, ImmutableArray<Link> BrokenLinks, int Held, int Missing, double Closeness)
{
    /// <summary>The weight of a bound part, before its filter's keys.</summary>
    public const int PartWeight = 2;

    /// <summary>The weight of a link.</summary>
    public const int LinkWeight = 2;

    /// <summary>What speaks for this binding.</summary>
    public int Score => Held - Missing;

    /// <summary>Whether this binding tells more than another one.</summary>
    public bool IsNearerThan(PartialMatch? other) =>
        other is null || Score > other.Score || (Score == other.Score && Closeness > other.Closeness + 1e-9);
}
