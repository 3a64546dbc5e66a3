using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>What another set of rules does to the findings of one rule.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Gained">Findings that only the newer set has, by place.</param>
/// <param name="Lost">Findings that only the older set has, by place.</param>
/// <param name="Changed">Findings of both whose lines differ, as older and newer, by place.</param>
/// <param name="Same">How many findings are the same.</param>
public sealed record RuleDifference(
    string RuleId, ImmutableArray<Finding> Gained, ImmutableArray<Finding> Lost, ImmutableArray<(Finding Before, Finding After)> Changed, int Same)
{
    /// <summary>Lines that came.</summary>
    public int GainedLines => Gained.Sum(finding => finding.Lines) + Changed.Sum(pair => Math.Max(0, pair.After.Lines - pair.Before.Lines));

    /// <summary>Lines that went.</summary>
    public int LostLines => Lost.Sum(finding => finding.Lines) + Changed.Sum(pair => Math.Max(0, pair.Before.Lines - pair.After.Lines));

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Gained.IsEmpty && Lost.IsEmpty && Changed.IsEmpty;
}
