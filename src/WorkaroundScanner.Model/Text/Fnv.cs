namespace WorkaroundScanner.Model.Text;

/// <summary>The FNV-1a hash (Fowler, Noll, Vo), 64 bits, over UTF-16 code units, with the last mixing step of MurmurHash3: the same on every machine and in every version.</summary>
public static class Fnv
{
    /// <summary>Where a hash begins.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    public static ulong Hash(ReadOnlySpan<char> text) => Finish(Add(Start, text));

    /// <summary>Takes a text in.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    /// <summary>Spreads the bits, so that every part of the number can be used.</summary>
    public static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }
}
