namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>Reads a tree object: mode, blank, name, NUL, the bytes of an object's name, again and again.</summary>
internal static class TreeParser
{
    private const int LongestMode = 7;

    /// <summary>The entries in the order in which they stand.</summary>
    /// <exception cref="GitException">The tree is damaged.</exception>
    public static IReadOnlyList<TreeEntry> Parse(ObjectId id, byte[] bytes)
    {
        var idBytes = id.Length;
        var entries = new List<TreeEntry>();
        for (var at = 0; at < bytes.Length;)
        {
            var rest = bytes.AsSpan(at);
            var blank = rest.IndexOf((byte)' ');
            var nul = rest.IndexOf((byte)0);
            if (blank is <= 0 or > LongestMode || nul < blank || rest.Length - nul - 1 < idBytes || Octal(rest[..blank]) is not { } mode)
            {
                throw new GitException("damaged-object", $"The git object {id} is damaged.");
            }

            entries.Add(new TreeEntry(bytes.AsMemory(at + blank + 1, nul - blank - 1), mode, new ObjectId(rest.Slice(nul + 1, idBytes))));
            at += nul + 1 + idBytes;
        }

        return entries;
    }

    private static int? Octal(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            value = (value * 8) + digit - '0';
        }

        return value;
    }
}
