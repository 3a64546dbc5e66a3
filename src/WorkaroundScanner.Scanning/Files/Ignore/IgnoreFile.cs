namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>The patterns of one ignore file, those of the common kinds looked up instead of tried: the last pattern that names an entry decides.</summary>
internal sealed class IgnoreFile
{
    private readonly List<IgnorePattern> patterns = [];
    private readonly List<int> tried = [];
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byName = NewIndex();
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byExtension = NewIndex();
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byPath = NewIndex();

    /// <summary>Reads a file as git does: byte by byte, each taken for a character.</summary>
    public IgnoreFile(ReadOnlySpan<byte> bytes)
    {
        var content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        foreach (var line in System.Text.Encoding.Latin1.GetString(content).Split('\n'))
        {
            if (IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line) is { } pattern)
            {
                Add(pattern);
            }
        }
    }

    /// <summary>True where the entry is ignored, false where it is taken back in, null where no pattern names it.</summary>
    /// <param name="path">Path from the file's folder.</param>
    /// <param name="name">The path's last part.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(ReadOnlySpan<char> path, ReadOnlySpan<char> name, bool isFolder)
    {
        var last = Math.Max(Last(byName, name, isFolder), Last(byPath, path, isFolder));
        var dot = name.LastIndexOf('.');
        if (dot >= 0)
        {
            last = Math.Max(last, Last(byExtension, name[dot..], isFolder));
        }

        for (var i = tried.Count - 1; i >= 0 && tried[i] > last; i--)
        {
            var pattern = patterns[tried[i]];
            if (pattern.Concerns(isFolder) && pattern.Matches(path, name))
            {
                last = tried[i];
            }
        }

        return last < 0 ? null : !patterns[last].Negated;
    }

    private static Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> NewIndex() =>
        new Dictionary<string, List<int>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private void Add(IgnorePattern pattern)
    {
        var place = patterns.Count;
        patterns.Add(pattern);
        if (pattern.IsLiteral)
        {
            AddTo(pattern.ByName ? byName : byPath, pattern.Text, place);
        }
        else if (pattern.Extension is { } extension)
        {
            AddTo(byExtension, extension, place);
        }
        else
        {
            tried.Add(place);
        }
    }

    private static void AddTo(Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> index, string key, int place)
    {
        if (!index.Dictionary.TryGetValue(key, out var places))
        {
            index.Dictionary[key] = places = [];
        }

        places.Add(place);
    }

    private int Last(Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> index, ReadOnlySpan<char> key, bool isFolder)
    {
        if (index.Dictionary.Count == 0 || !index.TryGetValue(key, out var places))
        {
            return -1;
        }

        for (var i = places.Count - 1; i >= 0; i--)
        {
            if (patterns[places[i]].Concerns(isFolder))
            {
                return places[i];
            }
        }

        return -1;
    }
}
