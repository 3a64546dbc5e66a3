using WorkaroundScanner.Scanning.Sources.Git.Layout;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git.Index;

/// <summary>What the index of a work tree names: such files count whatever an ignore file says.</summary>
internal sealed class TrackedFiles
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> submodules = new(StringComparer.Ordinal);

    private TrackedFiles()
    {
    }

    /// <summary>What kept the index from being read; nothing is known to be tracked then.</summary>
    public GitException? Error { get; private init; }

    /// <summary>Reads the index of the work tree at this folder.</summary>
    public static TrackedFiles Of(string workTree)
    {
        try
        {
            var tracked = new TrackedFiles();
            if (GitFolders.Locate(workTree) is not { } folders)
            {
                return tracked;
            }

            foreach (var entry in IndexFile.Read(folders.Index, RepositoryFormat.Read(folders.Common).IsSha256))
            {
                tracked.Add(entry.Path, entry.Kind);
            }

            return tracked;
        }
        catch (GitException error)
        {
            return new TrackedFiles { Error = error };
        }
    }

    /// <summary>Whether a file or link is tracked.</summary>
    public bool Contains(string path) => files.Contains(path);

    /// <summary>Whether a tracked file lies somewhere below a folder.</summary>
    /// <param name="prefix">The folder, with a <c>/</c> at its end.</param>
    public bool HasBelow(string prefix) => folders.Contains(prefix);

    /// <summary>Whether a submodule belongs there.</summary>
    public bool IsSubmodule(string path) => submodules.Contains(path);

    private void Add(string path, EntryKind kind)
    {
        if (kind != EntryKind.Folder)
        {
            (kind == EntryKind.Submodule ? submodules : files).Add(path);
        }

        for (var end = path.LastIndexOf('/'); end > 0 && folders.Add(path[..(end + 1)]); end = path.LastIndexOf('/', end - 1))
        {
        }
    }
}
