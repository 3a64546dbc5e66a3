using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>How far one rule came at one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsMet">Whether it is met there.</param>
/// <param name="Depth">How many parts, links and clauses held; more is nearer.</param>
/// <param name="Bound">The parts that were bound: name and what to.</param>
/// <param name="Failure">What failed first, as a sentence; empty where the rule is met.</param>
public sealed record RuleAttempt(RuleDescriptor Rule, bool IsMet, int Depth, ImmutableArray<(string Part, string Element)> Bound, string Failure);
