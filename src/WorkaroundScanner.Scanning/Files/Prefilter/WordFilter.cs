namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>Tells most words that are not in a set by their first character and their length, before they are looked up.</summary>
internal sealed class WordFilter
{
    private const int Others = 128;

    /// <summary>For each first character, the lengths of the words that begin with it, as bits; all that is not ASCII stands together.</summary>
    private readonly ulong[] lengthsByFirst = new ulong[Others + 1];

    /// <summary>Prepares the filter.</summary>
    /// <param name="words">The words of the set, none of them empty.</param>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            lengthsByFirst[Math.Min(word[0], (char)Others)] |= LengthBit(word.Length);
        }
    }

    /// <summary>Whether a word may be in the set; surely not where this is false.</summary>
    /// <param name="first">Its first character.</param>
    /// <param name="length">Its length.</param>
    public bool MayHold(char first, int length) => (lengthsByFirst[Math.Min(first, (char)Others)] & LengthBit(length)) != 0;

    private static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);
}
