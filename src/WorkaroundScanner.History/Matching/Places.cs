namespace WorkaroundScanner.History.Matching;

/// <summary>How near two files are.</summary>
internal static class Places
{
    /// <summary>The folder of a path.</summary>
    public static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The file's own name.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>From 3 for the same file over 2 for its folder and 1 for its name elsewhere to 0.</summary>
    public static int Nearness(string left, string right) =>
        left == right ? 3
        : FolderLength(left) is var length && length == FolderLength(right) && left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, length)) ? 2
        : left.AsSpan(length).SequenceEqual(right.AsSpan(FolderLength(right))) ? 1
        : 0;

    private static int FolderLength(string path) => path.LastIndexOf('/') + 1;
}
