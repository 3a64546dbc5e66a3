using System.Collections.Immutable;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Baselines;

/// <summary>The workarounds that were there when a gate began. It only ever shrinks.</summary>
public sealed class Baseline
{
    private Baseline(IEnumerable<KnownWorkaround> entries) => Entries = [.. entries.Select(entry => entry with { Line = 0 }).Order(EntryOrder.Comparer)];

    /// <summary>One entry a workaround, without line numbers, sorted by path, category, capability, anchor, content and lines.</summary>
    public ImmutableArray<KnownWorkaround> Entries { get; }

    /// <summary>The baseline of what is there.</summary>
    public static Baseline Create(IEnumerable<Workaround> workarounds) => new(workarounds.Select(workaround => workaround.ToKnown()));

    /// <summary>The baseline of entries that were read.</summary>
    public static Baseline Of(IEnumerable<KnownWorkaround> entries) => new(entries);

    /// <summary>Leaves out what is gone from a complete scan and lowers the lines of what has shrunk. Nothing is added and no number is raised.</summary>
    public Baseline Prune(IReadOnlyList<Workaround> current)
    {
        // A lowered entry can find a nearer partner. Every round takes something away, so there is a last one.
        var (before, after) = (this, PruneOnce(current));
        while (!before.Entries.SequenceEqual(after.Entries))
        {
            (before, after) = (after, after.PruneOnce(current));
        }

        return after;
    }

    private Baseline PruneOnce(IReadOnlyList<Workaround> current) => new(SnapshotMatcher.Compare(Entries, current)
        .Where(change => change is { Before: not null, After: not null, State: not ChangeState.Copied })
        .Select(change => change.Before! with { Lines = Math.Min(change.Before.Lines, change.After!.Lines) }));
}
