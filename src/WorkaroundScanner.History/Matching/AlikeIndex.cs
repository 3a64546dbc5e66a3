using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds workarounds that share many shingles with one. Rare shingles are asked first, and of a frequent one only the holders around given places, so that the cost of a question is bounded.</summary>
internal sealed class AlikeIndex
{
    /// <summary>How many holders of one shingle are looked at around a place.</summary>
    private const int Window = 12;

    /// <summary>How many are looked at in all.</summary>
    private const int MostLooks = 160;

    /// <summary>How many are answered.</summary>
    private const int MostAnswers = 12;

    private readonly ImmutableArray<KnownWorkaround> all;
    private readonly Dictionary<uint, List<int>> holders = [];
    private readonly int[] shared;
    private readonly List<int> met = [];

    /// <summary>Takes in some of an ordered list, themselves in order.</summary>
    public AlikeIndex(ImmutableArray<KnownWorkaround> all, IEnumerable<int> places)
    {
        this.all = all;
        shared = new int[all.Length];
        foreach (var place in places)
        {
            foreach (var shingle in all[place].Identity.Shingles)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(holders, shingle, out _) ??= []).Add(place);
            }
        }
    }

    /// <summary>Places of those that share the most shingles with it, the most first.</summary>
    /// <param name="known">It.</param>
    /// <param name="rank">A place around which it is likely to be, besides the one that its path and line tell.</param>
    public IEnumerable<int> Near(KnownWorkaround known, int rank)
    {
        var found = all.BinarySearch(known, InOrder.Comparer);
        var place = found < 0 ? ~found : found;
        met.Clear();
        var looks = 0;
        foreach (var list in ListsOf(known))
        {
            looks += list.Count <= 2 * Window ? Look(list, 0, list.Count) : Look(list, place) + Look(list, rank);
            if (looks >= MostLooks)
            {
                break;
            }
        }

        var answer = met.OrderByDescending(holder => shared[holder]).ThenBy(holder => holder).Take(MostAnswers).ToList();
        met.ForEach(holder => shared[holder] = 0);
        return answer;
    }

    private List<List<int>> ListsOf(KnownWorkaround known)
    {
        var lists = new List<List<int>>(Identity.MostShingles);
        foreach (var shingle in known.Identity.Shingles)
        {
            if (holders.TryGetValue(shingle, out var list))
            {
                lists.Add(list);
            }
        }

        return [.. lists.OrderBy(list => list.Count)];
    }

    private int Look(List<int> list, int around)
    {
        var found = list.BinarySearch(around);
        var start = Math.Clamp((found < 0 ? ~found : found) - (Window / 2), 0, list.Count - Window);
        return Look(list, start, start + Window);
    }

    private int Look(List<int> list, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (shared[list[i]]++ == 0)
            {
                met.Add(list[i]);
            }
        }

        return end - start;
    }
}
