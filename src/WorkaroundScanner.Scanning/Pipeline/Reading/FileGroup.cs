using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Files that can bind to each other and to no others.</summary>
/// <param name="Tree">The files of the tree.</param>
/// <param name="Places">Their places among these, ascending.</param>
/// <param name="Key">A hash of their paths and contents: groups of one key have one result. Null where contents have no names.</param>
internal sealed record FileGroup(TreeFiles Tree, ImmutableArray<int> Places, string? Key)
{
    /// <summary>The paths of its files.</summary>
    public IEnumerable<string> Paths => Places.Select(place => Tree.Listed[place].Path);
}
