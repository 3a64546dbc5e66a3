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
        foreach (var sign in Signs.Unmoved.Concat(Signs.Moved))
        {
            PairBy(pairing, sign);
        }

        Edits.Pair(pairing);
        PairRewritten(pairing);
        Copies.Find(pairing);
        return pairing;
    }

    /// <summary>Pairs those that share a sign, in order: the first with the first, the second with the second.</summary>
    private static void PairBy(Pairing pairing, Func<KnownWorkaround, Sign> signOf)
    {
        var open = new Dictionary<Sign, Queue<int>>();
        foreach (var place in pairing.OpenBefore)
        {
            var sign = signOf(pairing.Before[place]);
            (open.TryGetValue(sign, out var queue) ? queue : open[sign] = new Queue<int>()).Enqueue(place);
        }

        foreach (var place in pairing.OpenAfter)
        {
            if (open.TryGetValue(signOf(pairing.After[place]), out var queue) && queue.TryDequeue(out var before))
            {
                pairing.Join(before, place);
            }
        }
    }

    /// <summary>Pairs what is not alike, where both are the only one of their purpose in their function: it was written anew. At a script's top level the place says too little.</summary>
    private static void PairRewritten(Pairing pairing)
    {
        var only = OnlyOnes(pairing.Before);
        foreach (var (sign, after) in OnlyOnes(pairing.After))
        {
            if (pairing.IsOpenAfter(after) && only.TryGetValue(sign, out var before) && pairing.IsOpenBefore(before))
            {
                pairing.Join(before, after);
            }
        }
    }

    private static Dictionary<Sign, int> OnlyOnes(ImmutableArray<KnownWorkaround> all) => all
        .Select((known, place) => (Sign: Signs.Purpose(known), place))
        .Where(pair => pair.Sign.Anchor.Length > 0)
        .GroupBy(pair => pair.Sign, pair => pair.place)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single());
}
