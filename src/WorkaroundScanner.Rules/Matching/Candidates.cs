namespace WorkaroundScanner.Rules.Matching;

/// <summary>The elements of a model that meet a filter.</summary>
internal sealed class Candidates
{
    private readonly ulong[] bits;

    /// <summary>Keeps sorted ids.</summary>
    public Candidates(int[] ids)
    {
        Ids = ids;
        bits = ids.Length == 0 ? [] : new ulong[(ids[^1] >> 6) + 1];
        foreach (var id in ids)
        {
            bits[id >> 6] |= 1UL << (id & 63);
        }
    }

    /// <summary>The ids, sorted.</summary>
    public int[] Ids { get; }

    /// <summary>Whether the element is among them.</summary>
    public bool Has(int id) => id >> 6 < bits.Length && (bits[id >> 6] >> (id & 63) & 1) == 1;

    /// <summary>The ids from a first to a last one, both included.</summary>
    public ReadOnlySpan<int> Between(int first, int last)
    {
        var start = FirstFrom(first);
        return Ids.AsSpan(start, Math.Max(0, FirstFrom(last + 1) - start));
    }

    private int FirstFrom(int id)
    {
        var at = Array.BinarySearch(Ids, id);
        return at < 0 ? ~at : at;
    }
}
