using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules;

/// <summary>What the rules found in one file.</summary>
/// <param name="Findings">By line, then by rule.</param>
/// <param name="Problems">Rules that could not be followed to their end.</param>
public sealed record MatchResult(ImmutableArray<Finding> Findings, ImmutableArray<Problem> Problems)
{
    /// <summary>Findings that do not count, by line.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];
}
