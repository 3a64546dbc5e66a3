using System.Collections.Immutable;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Gating;

/// <summary>Which declaration is about which workaround: found as two snapshots are compared, so each declaration covers one workaround.</summary>
public sealed class DeclarationMatch
{
    /// <summary>How long before its end a declaration is spoken of.</summary>
    private const int DaysOfNotice = 30;

    private readonly Dictionary<Workaround, Declaration> holding = new(ReferenceEqualityComparer.Instance);

    private DeclarationMatch(IEnumerable<(Declaration Declaration, Workaround? Workaround)> pairs, DateOnly asOf)
    {
        var unused = ImmutableArray.CreateBuilder<Declaration>();
        var expired = ImmutableArray.CreateBuilder<Declaration>();
        foreach (var (declaration, workaround) in pairs)
        {
            if (workaround is null)
            {
                unused.Add(declaration);
            }
            else if (declaration.IsExpired(asOf))
            {
                expired.Add(declaration);
            }
            else
            {
                holding[workaround] = declaration;
            }
        }

        Unused = unused.ToImmutable();
        Expired = expired.ToImmutable();
        Ending = [.. holding.Values.Where(declaration => declaration.Until is { } until && until <= asOf.AddDays(DaysOfNotice)).OrderBy(declaration => declaration.Until)];
    }

    /// <summary>Those whose workaround is not there.</summary>
    public ImmutableArray<Declaration> Unused { get; }

    /// <summary>Those that hold no longer and whose workaround is still there.</summary>
    public ImmutableArray<Declaration> Expired { get; }

    /// <summary>Those that hold and will soon not, the next to end first.</summary>
    public ImmutableArray<Declaration> Ending { get; }

    /// <summary>Matches declarations with what is there.</summary>
    /// <param name="declarations">The declarations, in the order of their file.</param>
    /// <param name="workarounds">What is there.</param>
    /// <param name="asOf">The day on which it is judged; a declaration holds through its last day.</param>
    public static DeclarationMatch Of(IEnumerable<Declaration> declarations, IEnumerable<Workaround> workarounds, DateOnly asOf)
    {
        // Each gets an object of its own, so that equal declarations stay two.
        var asked = declarations.Select(declaration => (Declaration: declaration, Known: declaration.Workaround with { })).ToList();
        if (asked.Count == 0)
        {
            return new DeclarationMatch([], asOf);
        }

        // Among equal ones the first is taken first: one that still holds.
        var known = asked.OrderBy(pair => pair.Declaration.IsExpired(asOf)).Select(pair => pair.Known);
        var found = new Dictionary<KnownWorkaround, Workaround>(ReferenceEqualityComparer.Instance);
        foreach (var match in SnapshotMatcher.Compare([.. known], [.. workarounds]))
        {
            if (match is { Before: { } before, After: { } after, State: not ChangeState.Copied })
            {
                found.Add(before, after);
            }
        }

        return new DeclarationMatch(asked.Select(pair => (pair.Declaration, found.GetValueOrDefault(pair.Known))), asOf);
    }

    /// <summary>The declaration that holds for a workaround, or null.</summary>
    public Declaration? For(Workaround workaround) => holding.GetValueOrDefault(workaround);
}
