using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.History.Rules;

/// <summary>Draws findings for people to judge, and counts what they said.</summary>
public static class ReviewSample
{
    /// <summary>Draws findings at random. The draw follows from the seed and each finding's own place alone: what else is found moves none of them.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="seed">Another number gives another sample.</param>
    public static ImmutableArray<Finding> Draw(IEnumerable<Finding> findings, int count, int seed) =>
    [
        .. findings.OrderBy(finding => Fnv.Hash(TextOf(finding, seed)))
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Ranges[0])
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .Take(count),
    ];

    /// <summary>How often each rule was right, by rule; rules of which nothing was said are left out.</summary>
    public static ImmutableArray<RulePrecision> Count(IEnumerable<Judgement> judgements) =>
    [
        .. judgements.Where(judgement => judgement.Verdict != Verdict.Open)
            .GroupBy(judgement => judgement.Finding.Rule.Id, judgement => judgement.Verdict, StringComparer.Ordinal)
            .Select(rule => new RulePrecision(rule.Key, rule.Count(said => said == Verdict.Right), rule.Count(said => said == Verdict.Wrong), rule.Count(said => said == Verdict.Unsure)))
            .OrderBy(rule => rule.RuleId, StringComparer.Ordinal),
    ];

    private static string TextOf(Finding finding, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"{seed} {finding.Rule.Id} {finding.Path} {finding.StartLine} {finding.EndLine}");
}
