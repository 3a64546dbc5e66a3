using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Gating;

/// <summary>Takes out what is declared to be no workaround. What a rule that is locked has found stays.</summary>
/// <param name="declarations">All declarations; those that dispute nothing are left alone.</param>
/// <param name="asOf">The day on which it is judged.</param>
/// <param name="isLocked">Whether no repository may dispute a rule.</param>
public sealed class Disputes(IEnumerable<Declaration> declarations, DateOnly asOf, Func<RuleDescriptor, bool> isLocked)
{
    private readonly ImmutableArray<Declaration> disputes = [.. declarations.Where(declaration => declaration.IsDispute)];

    /// <summary>What is left, what was taken out, and how the declarations were met.</summary>
    /// <param name="workarounds">What is there.</param>
    /// <param name="isCompared">Whether a file was looked at; a declaration about another file is not unused.</param>
    public DisputeResult Apply(ImmutableArray<Workaround> workarounds, Func<string, bool>? isCompared = null)
    {
        var match = DeclarationMatch.Of(disputes.Where(dispute => isCompared?.Invoke(dispute.Workaround.Path) != false), workarounds, asOf);
        var left = ImmutableArray.CreateBuilder<Workaround>();
        var suppressed = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var refused = ImmutableArray.CreateBuilder<Declaration>();
        foreach (var workaround in workarounds)
        {
            if (match.For(workaround) is not { } dispute)
            {
                left.Add(workaround);
            }
            else if (workaround.Findings.Any(finding => isLocked(finding.Rule)))
            {
                left.Add(workaround);
                refused.Add(dispute);
            }
            else
            {
                suppressed.AddRange(workaround.Findings.Select(finding => new SuppressedFinding(finding, SuppressionKind.Disputed, dispute.Reason)));
            }
        }

        return new DisputeResult(left.ToImmutable(), suppressed.ToImmutable(), match, refused.ToImmutable());
    }
}

/// <summary>What disputes left.</summary>
/// <param name="Workarounds">What still counts.</param>
/// <param name="Suppressed">The findings that do not.</param>
/// <param name="Match">Which disputes are about what.</param>
/// <param name="Refused">Disputes of rules that are locked.</param>
public sealed record DisputeResult(ImmutableArray<Workaround> Workarounds, ImmutableArray<SuppressedFinding> Suppressed, DeclarationMatch Match, ImmutableArray<Declaration> Refused);
