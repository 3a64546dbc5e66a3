using System.Collections.Immutable;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Gating;

/// <summary>Which declaration is about which workaround: found as two snapshots are compared, so each declaration covers one workaround.</summary>
internal sealed class DeclarationMatch
{
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
    }

    /// <summary>Those whose workaround is not there.</summary>
    public ImmutableArray<Declaration> Unused { get; }

    /// <summary>Those that hold no longer.</summary>
    public ImmutableArray<Declaration> Expired { get; }

    /// <summary>Matches the declarations of compared files with what is there now.</summary>
    public static DeclarationMatch Of(ImmutableArray<Change> changes, GateOptions options)
    {
        if (options.Declarations.IsEmpty)
        {
            return new DeclarationMatch([], options.AsOf);
        }

        // Each gets an object of its own, so that equal declarations stay two.
        var asked = options.Declarations
            .Where(declaration => options.IsCompared(declaration.Workaround.Path))
            .Select(declaration => (Declaration: declaration, Known: declaration.Workaround with { }))
            .ToList();
        // Among equal ones the first is taken first: one that still holds.
        var known = asked.OrderBy(pair => pair.Declaration.IsExpired(options.AsOf)).Select(pair => pair.Known);
        var found = new Dictionary<KnownWorkaround, Workaround>(ReferenceEqualityComparer.Instance);
        foreach (var match in SnapshotMatcher.Compare([.. known], [.. changes.Select(change => change.After).OfType<Workaround>()]))
        {
            if (match is { Before: { } before, After: { } after, State: not ChangeState.Copied })
            {
                found.Add(before, after);
            }
        }

        return new DeclarationMatch(asked.Select(pair => (pair.Declaration, found.GetValueOrDefault(pair.Known))), options.AsOf);
    }

    /// <summary>The declaration that holds for a change, or null.</summary>
    public Declaration? For(Change change) => change.After is { } after ? holding.GetValueOrDefault(after) : null;
}
