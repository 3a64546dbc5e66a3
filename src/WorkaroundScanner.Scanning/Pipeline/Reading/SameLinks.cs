using WorkaroundScanner.Scanning.Caching;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>
/// Tells whether the files of two trees are chosen and grouped alike: they have the same paths, and the few that differ say the same of other
/// files. Most changes are of that kind, and choosing and grouping look at every file.
/// </summary>
internal static class SameLinks
{
    private const int MostEdited = 100;

    /// <summary>The choice for a tree where it follows from that of an older one; else null.</summary>
    /// <param name="older">The tree that is chosen and grouped.</param>
    /// <param name="files">The files of the other one.</param>
    public static TreeChoice? Choose(ReadRepository older, TreeFiles files)
    {
        var (before, listed) = (older.Files.Listed, files.Listed);
        if (before.Length != listed.Length)
        {
            return null;
        }

        var edited = Enumerable.Range(0, listed.Length).Where(place => listed[place].Content is null || before[place] != listed[place]).Take(MostEdited + 1).ToList();
        return edited.Count <= MostEdited && edited.TrueForAll(place => before[place].Path == listed[place].Path && SaysTheSame(older.Files, files, place))
            ? older.Choice.After(files, edited)
            : null;
    }

    private static bool SaysTheSame(TreeFiles before, TreeFiles files, int place)
    {
        var learn = before.Read(place, learn: false) is ReadFile { Facts: not null } || files.Read(place, learn: false) is ReadFile { Facts: not null };
        return (before.Read(place, learn), files.Read(place, learn)) switch
        {
            (SkippedFile one, SkippedFile other) => one.Reason == other.Reason,
            (ReadFile one, ReadFile other) => Told(one).AsSpan().SequenceEqual(Told(other)),
            _ => false,
        };
    }

    /// <summary>What a file says of others, in the form in which it is kept.</summary>
    private static byte[] Told(ReadFile file) =>
        BinaryLists.ToBytes(file with { Size = 0, Ignores = [], Facts = file.Facts is { } facts ? facts with { Problems = [] } : null }, OutcomeCodec.Write);
}
