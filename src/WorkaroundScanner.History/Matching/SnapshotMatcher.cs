using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Tells what became of every workaround between two snapshots. The order of the input has no part in it.</summary>
public static class SnapshotMatcher
{
    /// <summary>The workarounds of the newer snapshot by path and line, then those that are gone, by path and line.</summary>
    public static ImmutableArray<Change> Compare(IReadOnlyList<KnownWorkaround> before, IReadOnlyList<Workaround> after)
    {
        var newer = after.Select(workaround => (Known: workaround.ToKnown(), Workaround: workaround))
            .OrderBy(pair => pair.Known, InOrder.Comparer)
            .ThenBy(pair => pair.Workaround.Id.Length)
            .ThenBy(pair => pair.Workaround.Id, StringComparer.Ordinal)
            .ToList();
        if (before.Count == 0)
        {
            // Most changes touch no workaround at all: they need none of what follows.
            return [.. newer.Select(pair => new Change(ChangeState.New, null, pair.Workaround))];
        }

        var pairing = Cascade.Pair([.. before.Order(InOrder.Comparer)], [.. newer.Select(pair => pair.Known)]);
        return
        [
            .. newer.Select((pair, place) => ChangeOf(pairing, place, pair.Workaround)),
            .. pairing.OpenBefore.Select(place => new Change(ChangeState.Gone, pairing.Before[place], null)),
        ];
    }

    private static Change ChangeOf(Pairing pairing, int place, Workaround after) =>
        pairing.BeforeOf(place) is { } before ? new Change(StateOf(before, after), before, after)
        : pairing.OriginalOf(place) is { } original ? new Change(ChangeState.Copied, original, after)
        : new Change(ChangeState.New, null, after);

    private static ChangeState StateOf(KnownWorkaround before, Workaround after) =>
        after.Lines > before.Lines ? ChangeState.Grown
        : after.Lines < before.Lines ? ChangeState.Shrunk
        : before.Path != after.Path || before.Identity.Anchor != after.Identity.Anchor ? ChangeState.Moved
        : ChangeState.Unchanged;
}
