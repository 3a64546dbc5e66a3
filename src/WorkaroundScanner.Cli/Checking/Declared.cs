using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting;
using WorkaroundScanner.Reporting.Declarations;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>Holds what was found to what a repository declares.</summary>
/// <param name="policy">What is in force.</param>
/// <param name="asOf">The day on which it is judged.</param>
internal sealed class Declared(Policy policy, DateOnly asOf)
{
    private readonly Disputes disputes = new(policy.Declarations, asOf, rule => policy.LockOf(rule) is not null);

    /// <summary>What is left of workarounds without those that are disputed.</summary>
    public ImmutableArray<Workaround> Counting(ImmutableArray<Workaround> workarounds) => disputes.Apply(workarounds).Workarounds;

    /// <summary>A result without what is disputed.</summary>
    public ScanResult Apply(ScanResult result, Func<string, bool>? isCompared = null)
    {
        var left = disputes.Apply(result.Workarounds, isCompared);
        return result with
        {
            Workarounds = left.Workarounds,
            Suppressed = [.. result.Suppressed, .. left.Suppressed],
            Problems = [.. result.Problems, .. Problems(left.Match), .. left.Refused.Select(Refusal)],
        };
    }

    /// <summary>Two trees without what is disputed.</summary>
    public ScanPair Apply(ScanPair pair) =>
        new(Counting(pair.Before), Apply(pair.After, pair.Touched.Contains), () => Counting(pair.Untouched()));

    /// <summary>The report of a scan, without what is disputed, and told what is kept on purpose.</summary>
    public Report Apply(Report report)
    {
        var result = Apply(report.Result);
        var match = DeclarationMatch.Of(policy.Declarations.Where(declaration => !declaration.IsDispute), result.Workarounds, asOf);
        var changes = result.Workarounds
            .Select(workaround => (Workaround: workaround, Declaration: match.For(workaround)))
            .Where(pair => pair.Declaration is not null)
            .Select(pair => new Change(ChangeState.Declared, pair.Declaration!.Workaround, pair.Workaround) { Reason = pair.Declaration.Reason });
        return report with { Result = result with { Problems = [.. result.Problems, .. Problems(match)] }, Declared = [.. changes] };
    }

    /// <summary>Every declaration in the order of the file, and how it stands.</summary>
    public ImmutableArray<ListedDeclaration> List(ScanResult result)
    {
        var matches = policy.Declarations.GroupBy(declaration => declaration.IsDispute).Select(kind => DeclarationMatch.Of(kind, result.Workarounds, asOf)).ToList();
        bool IsIn(Func<DeclarationMatch, ImmutableArray<Declaration>> some, Declaration declaration) => matches.Any(match => some(match).Contains(declaration, ReferenceEqualityComparer.Instance));
        return
        [
            .. policy.Declarations.Select(declaration => new ListedDeclaration(
                declaration,
                IsIn(match => match.Unused, declaration) ? DeclarationState.Unused
                : IsIn(match => match.Expired, declaration) ? DeclarationState.Expired
                : IsIn(match => match.Ending, declaration) ? DeclarationState.Ending
                : DeclarationState.Holds)),
        ];
    }

    /// <summary>Declarations that want looking after.</summary>
    public static ImmutableArray<Problem> Problems(DeclarationMatch match) =>
    [
        .. match.Unused.Select(declaration => Problem("unused-declaration", $"The declaration of {Name(declaration)} is about no workaround that is there; remove it, or let `wscan declare --prune` do it.")),
        .. match.Expired.Select(declaration => Problem("expired-declaration", $"The declaration of {Name(declaration)} ended on {declaration.Until:yyyy-MM-dd}; fix the workaround, or declare it anew.")),
        .. match.Ending.Select(declaration => Problem("ending-declaration", $"The declaration of {Name(declaration)} ends on {declaration.Until:yyyy-MM-dd}; after that day the workaround gates again.")),
    ];

    private Problem Refusal(Declaration declaration) => Problem("locked-setting", $"The declaration of {Name(declaration)} as no workaround has no effect: the organisation's file locks {string.Join(", ", policy.Locks.Select(item => item.Value))}.");

    private static string Name(Declaration declaration) => $"`{declaration.Workaround.Identity.Capability}` in {declaration.Workaround.Path}";

    private static Problem Problem(string id, string message) => new(id, message, RepositorySettings.FileName);
}
