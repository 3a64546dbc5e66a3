namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>The ignore files that hold for a folder: its own, then those of the folders around it. The innermost file that names an entry decides.</summary>
/// <param name="outer">The scope of the folder around it, or null.</param>
/// <param name="folder">The file's folder: empty for the root, else relative with a <c>/</c> at its end.</param>
/// <param name="file">The file.</param>
internal sealed class IgnoreScope(IgnoreScope? outer, string folder, IgnoreFile file)
{
    /// <summary>Whether an entry is ignored; the folders around it are known not to be.</summary>
    /// <param name="path">Path from the root, with <c>/</c>.</param>
    /// <param name="nameAt">Where its last part begins.</param>
    /// <param name="isFolder">Whether it is a folder; a link never is.</param>
    public bool Ignores(ReadOnlySpan<char> path, int nameAt, bool isFolder)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Decide(path, nameAt, isFolder) is { } ignored)
            {
                return ignored;
            }
        }

        return false;
    }

    private IgnoreScope? Outer => outer;

    private bool? Decide(ReadOnlySpan<char> path, int nameAt, bool isFolder) => file.Decide(path[folder.Length..], path[nameAt..], isFolder);
}
