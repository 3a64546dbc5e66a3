using System.Collections.Immutable;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>How one part is bound.</summary>
/// <param name="Part">The part.</param>
/// <param name="Via">The link that leads to it from a part bound before; null where all candidates are tried.</param>
/// <param name="Checks">Other links that can be checked once it is bound.</param>
internal sealed record JoinStep(Part Part, Link? Via, ImmutableArray<Link> Checks);
