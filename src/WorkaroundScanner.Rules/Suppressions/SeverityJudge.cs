using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Suppressions;

/// <summary>Gives findings the severity that configuration wants for them where they stand; those of severity none do not count.</summary>
public static class SeverityJudge
{
    /// <summary>The findings that are left, those switched off, and what the repository tried to weaken.</summary>
    public static MatchResult Apply(MatchResult result, Policy policy)
    {
        if (result.Findings.IsEmpty)
        {
            return result;
        }

        var kept = ImmutableArray.CreateBuilder<Finding>();
        var suppressed = result.Suppressed.ToBuilder();
        var problems = result.Problems.ToBuilder();
        foreach (var finding in result.Findings)
        {
            var (severity, attempt) = policy.SeverityOf(finding.Rule, finding.Path);
            if (attempt is not null)
            {
                problems.Add(attempt);
            }

            var judged = severity.Value == finding.Severity ? finding : finding with { Severity = severity.Value };
            if (severity.Value == Severity.None)
            {
                suppressed.Add(new SuppressedFinding(judged, SuppressionKind.SwitchedOff, severity.Origin.ToString()));
            }
            else
            {
                kept.Add(judged);
            }
        }

        return new MatchResult(kept.ToImmutable(), problems.ToImmutable()) { Suppressed = suppressed.ToImmutable() };
    }
}
