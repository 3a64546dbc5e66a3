using System.Collections.Immutable;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Parts with the links between them, and between them and the parts bound before.</summary>
/// <param name="Parts">The parts to bind.</param>
/// <param name="Links">The links to hold.</param>
internal sealed record Pattern(ImmutableArray<Part> Parts, ImmutableArray<Link> Links);
