namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>Bounds that no honest repository reaches: a few kilobytes of objects can stand for a tree of billions of files.</summary>
internal static class TreeLimits
{
    /// <summary>How many entries of a tree are looked at.</summary>
    public const int MaximumEntries = 2_000_000;

    /// <summary>How many entries of folders are kept in memory: some fifty megabytes.</summary>
    public const int RememberedEntries = 300_000;

    /// <summary>How many folders may lie in each other.</summary>
    public const int MaximumDepth = 500;

    /// <summary>How large one tree object or commit may be.</summary>
    public const int MaximumObjectBytes = 128 * 1024 * 1024;

    /// <summary>States that one was passed.</summary>
    public static GitException Exceeded() => new("tree-too-large", "The tree has more or deeper folders than can be looked at.");
}
