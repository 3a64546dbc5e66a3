using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>
/// Tells whether the files of two trees are chosen and grouped alike: they have the same paths, and the few that differ say the same of other
/// files. Most changes are of that kind, and choosing and grouping look at every file.
/// </summary>
internal static class SameLinks
{
    private const int MostChanged = 100;

    /// <summary>Whether they are.</summary>
    /// <param name="older">The tree that is chosen and grouped.</param>
    /// <param name="listed">The files of the other one.</param>
    /// <param name="outcomes">What became of these.</param>
    /// <param name="known">What is known of a file of the older tree, as far as it was asked for.</param>
    /// <param name="learn">Learns the facts of the file at a place.</param>
    public static bool Hold(ReadRepository older, ImmutableArray<ListedFile> listed, FileOutcome[] outcomes, Func<ListedFile, FileOutcome?> known, Action<int> learn)
    {
        var before = older.Listing.Files;
        if (before.Length != listed.Length)
        {
            return false;
        }

        var changed = Enumerable.Range(0, listed.Length).Where(place => listed[place].Content is null || before[place] != listed[place]).Take(MostChanged + 1).ToList();
        return changed.Count <= MostChanged && changed.TrueForAll(place => before[place].Path == listed[place].Path && known(before[place]) is { } was && SaysTheSame(was, place));

        bool SaysTheSame(FileOutcome was, int place)
        {
            if (was is ReadFile { Facts: not null } && outcomes[place] is ReadFile { Facts: null })
            {
                learn(place);
            }

            return (was, outcomes[place]) switch
            {
                (SkippedFile, SkippedFile) => true,
                (ReadFile one, ReadFile other) => Told(one).AsSpan().SequenceEqual(Told(other with { Content = one.Content })),
                _ => false,
            };
        }
    }

    /// <summary>What a file says of others, in the form in which it is kept.</summary>
    private static byte[] Told(ReadFile file) =>
        BinaryLists.ToBytes(file with { Size = 0, Ignores = [], Facts = file.Facts is { } facts ? facts with { Problems = [] } : null }, OutcomeCodec.Write);
}
