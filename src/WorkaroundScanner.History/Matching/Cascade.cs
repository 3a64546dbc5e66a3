using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Pairs two snapshots from the surest sign to the weakest: same place and content, same content moved, the same construct edited; what is left may be a copy. Each step is one to one.</summary>
internal static class Cascade
{
    /// <summary>Pairs two lists that are in order.</summary>
    public static Pairing Pair(ImmutableArray<KnownWorkaround> before, ImmutableArray<KnownWorkaround> after)
    {
        var pairing = new Pairing(before, after);
        foreach (var sign in Signs.Same)
        {
            PairBy(pairing, sign);
        }

        Edits.Pair(pairing);
        PairBy(pairing, Signs.Rewritten);
        Copies.Find(pairing);
        return pairing;
    }

    /// <summary>Pairs those that share a sign, in order: the first with the first, the second with the second.</summary>
    private static void PairBy(Pairing pairing, Func<KnownWorkaround, Sign?> signOf)
    {
        var open = new Dictionary<Sign, Queue<int>>();
        foreach (var place in pairing.OpenBefore)
        {
            if (signOf(pairing.Before[place]) is { } sign)
            {
                (open.TryGetValue(sign, out var queue) ? queue : open[sign] = new Queue<int>()).Enqueue(place);
            }
        }

        foreach (var place in pairing.OpenAfter)
        {
            if (signOf(pairing.After[place]) is { } sign && open.TryGetValue(sign, out var queue) && queue.TryDequeue(out var before))
            {
                pairing.Join(before, place);
            }
        }
    }
}
