using System.Collections.Concurrent;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>Lists what stands below a tree: its objects are read with several threads, each once, and then put together in order.</summary>
/// <param name="repository">The repository.</param>
/// <param name="policy">Which files are wanted.</param>
/// <param name="tally">Where everything is noted.</param>
/// <param name="memory">What folders of other trees of the same repository and policy gave; null where there are none.</param>
internal sealed class TreeLister(GitRepository repository, FilePolicy policy, EntryTally tally, FolderMemory? memory = null)
{
    private static readonly IReadOnlyList<TreeEntry> Unread = new List<TreeEntry>();

    /// <summary>Notes everything below a tree.</summary>
    /// <param name="prefix">Where it stands: empty for the root, else a path with a <c>/</c> at its end.</param>
    /// <param name="root">The tree.</param>
    /// <param name="threads">How many threads read.</param>
    /// <param name="cancellation">Ends it.</param>
    public void List(string prefix, ObjectId root, int threads, CancellationToken cancellation)
    {
        var trees = memory is { IsEmpty: false } ? [] : ReadTrees(root, threads, cancellation);
        var open = new Stack<Folder>([new Folder(prefix, root, 0)]);
        while (open.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            var part = memory?.Find(folder.Prefix, folder.Tree) ?? Read(folder, trees);
            if (part is null)
            {
                continue;
            }

            if (!tally.Affords(part.Entries, folder.Depth))
            {
                tally.Fail(folder.Path, TreeLimits.Exceeded());
                continue;
            }

            memory?.Keep(folder.Prefix, folder.Tree, part);
            tally.Include(part.Tally);
            foreach (var (below, tree) in part.Folders)
            {
                open.Push(new Folder(below, tree, folder.Depth + 1));
            }
        }
    }

    private FolderPart? Read(Folder folder, ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>> trees)
    {
        if (Entries(folder, trees) is not { } entries)
        {
            return null;
        }

        var part = new FolderPart(new EntryTally(policy), [], entries.Count);
        foreach (var entry in entries)
        {
            Visit(folder, entry, part);
        }

        return part;
    }

    private ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>> ReadTrees(ObjectId root, int threads, CancellationToken cancellation)
    {
        var trees = new ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>>();
        var count = 0;
        SharedWork.Run<ObjectId, object?>(root, threads, () => null, Read, cancellation);
        return trees;

        void Read(ObjectId id, object? state, Action<ObjectId> later)
        {
            if (!trees.TryAdd(id, Unread) || Interlocked.Increment(ref count) > TreeLimits.MaximumEntries)
            {
                return;
            }

            try
            {
                var entries = trees[id] = repository.ReadTree(id);
                foreach (var entry in entries)
                {
                    if (entry.Kind == EntryKind.Folder && !policy.Prunes(entry.Name))
                    {
                        later(entry.Id);
                    }
                }
            }
            catch (GitException)
            {
                // It is read again, and what is wrong is said, where its path is known.
            }
        }
    }

    private IReadOnlyList<TreeEntry>? Entries(Folder folder, ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>> trees)
    {
        try
        {
            return trees.TryGetValue(folder.Tree, out var read) && read != Unread ? read : repository.ReadTree(folder.Tree);
        }
        catch (GitException error)
        {
            tally.Fail(folder.Path, error);
            return null;
        }
    }

    private static void Visit(Folder folder, TreeEntry entry, FolderPart part)
    {
        var name = entry.Name;
        var path = folder.Prefix + name;
        if (name.Length == 0 || name.Contains('/', StringComparison.Ordinal))
        {
            part.Tally.Fail(folder.Path, new GitException("damaged-tree", "The tree holds a name that is none."));
        }
        else if (entry.Kind != EntryKind.Folder)
        {
            part.Tally.Add(path, name, entry.HasTextName, entry.Kind, entry.Id);
        }
        else if (part.Tally.Enters(path, name, entry.HasTextName))
        {
            part.Folders.Add(new SubFolder(path + "/", entry.Id));
        }
    }

    /// <param name="Prefix">Empty for the root, else the relative path with a <c>/</c> at its end.</param>
    /// <param name="Tree">Its object.</param>
    /// <param name="Depth">How many folders are around it.</param>
    private sealed record Folder(string Prefix, ObjectId Tree, int Depth)
    {
        public string Path => Prefix.TrimEnd('/');
    }
}
