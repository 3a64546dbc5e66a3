using System.Collections.Immutable;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Parts with the links between them, and between them and the parts bound before.</summary>
/// <param name="Parts">The parts to bind.</param>
/// <param name="Links">The links to hold.</param>
internal sealed record Pattern(ImmutableArray<Part> Parts, ImmutableArray<Link> Links)
{
    /// <summary>The parts, those of certain tools first: whether a file holds anything that meets them is known the soonest.</summary>
    public ImmutableArray<Part> SoonestFirst { get; } = [.. Parts.OrderBy(part => part.Filter.IsOfTools ? 0 : 1)];
}
