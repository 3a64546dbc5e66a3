using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds workarounds that share shingles with one. Rare shingles are asked first and the nearest neighbours of a frequent one only, so that the cost of a question is bounded.</summary>
internal sealed class AlikeIndex
{
    /// <summary>How many holders of one shingle are looked at.</summary>
    private const int Window = 24;

    /// <summary>How many are looked at in all.</summary>
    private const int MostLooks = 192;

    private readonly ImmutableArray<KnownWorkaround> all;
    private readonly Dictionary<uint, List<int>> holders = [];

    /// <summary>Takes in some of an ordered list.</summary>
    public AlikeIndex(ImmutableArray<KnownWorkaround> all, IEnumerable<int> places)
    {
        this.all = all;
        foreach (var place in places)
        {
            foreach (var shingle in all[place].Identity.Shingles)
            {
                (holders.TryGetValue(shingle, out var list) ? list : holders[shingle] = []).Add(place);
            }
        }
    }

    /// <summary>Places of those that share a shingle with it; each once.</summary>
    public IReadOnlyCollection<int> Near(KnownWorkaround known)
    {
        var near = new HashSet<int>();
        var looks = 0;
        foreach (var list in known.Identity.Shingles.Select(shingle => holders.GetValueOrDefault(shingle)).OfType<List<int>>().OrderBy(list => list.Count).TakeWhile(_ => looks < MostLooks))
        {
            var start = StartOfWindow(list, known);
            for (var i = start; i < Math.Min(list.Count, start + Window); i++, looks++)
            {
                near.Add(list[i]);
            }
        }

        return near;
    }

    private int StartOfWindow(List<int> list, KnownWorkaround known)
    {
        if (list.Count <= Window)
        {
            return 0;
        }

        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = InOrder.Comparer.Compare(all[list[middle]], known) < 0 ? (middle + 1, high) : (low, middle);
        }

        return Math.Clamp(low - (Window / 2), 0, list.Count - Window);
    }
}
