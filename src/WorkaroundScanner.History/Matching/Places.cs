using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>How near two files are.</summary>
internal static class Places
{
    /// <summary>The folder of a path, with its slash.</summary>
    public static string Folder(string path) => path[..FolderLength(path)];

    /// <summary>The file's own name.</summary>
    public static string Name(string path) => path[FolderLength(path)..];

    /// <summary>Whether the two share their folder or their name.</summary>
    public static bool AreNear(string left, string right) =>
        left.AsSpan(0, FolderLength(left)).SequenceEqual(right.AsSpan(0, FolderLength(right))) || left.AsSpan(FolderLength(left)).SequenceEqual(right.AsSpan(FolderLength(right)));

    /// <summary>By file of the newer snapshot, the file that most of its workarounds came from: another name where it was renamed.</summary>
    public static Dictionary<string, string> Origins(IEnumerable<(KnownWorkaround Before, KnownWorkaround After)> pairs) => pairs
        .GroupBy(pair => pair.After.Path, pair => pair.Before.Path, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.GroupBy(path => path, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);

    private static int FolderLength(string path) => path.LastIndexOf('/') + 1;
}
