using System.Collections.Concurrent;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>Lists what stands below a tree: its objects are read with several threads, each once, and then put together in order.</summary>
internal sealed class TreeLister(GitRepository repository, FilePolicy policy, EntryTally tally)
{
    private static readonly IReadOnlyList<TreeEntry> Unread = new List<TreeEntry>();

    /// <summary>Notes everything below a tree.</summary>
    /// <param name="prefix">Where it stands: empty for the root, else a path with a <c>/</c> at its end.</param>
    /// <param name="root">The tree.</param>
    /// <param name="threads">How many threads read.</param>
    /// <param name="cancellation">Ends it.</param>
    public void List(string prefix, ObjectId root, int threads, CancellationToken cancellation)
    {
        var trees = ReadTrees(root, threads, cancellation);
        var open = new Stack<Folder>([new Folder(prefix, root, 0)]);
        while (open.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Entries(folder, trees) is not { } entries)
            {
                continue;
            }

            if (!tally.Affords(entries.Count, folder.Depth))
            {
                tally.Fail(folder.Path, TreeLimits.Exceeded());
                continue;
            }

            foreach (var entry in entries)
            {
                Visit(folder, entry, open);
            }
        }
    }

    private ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>> ReadTrees(ObjectId root, int threads, CancellationToken cancellation)
    {
        var trees = new ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>>();
        SharedWork.Run<ObjectId, object?>(root, threads, () => null, Read, cancellation);
        return trees;

        void Read(ObjectId id, object? state, Action<ObjectId> later)
        {
            if (trees.Count > TreeLimits.MaximumEntries || !trees.TryAdd(id, Unread))
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

    private void Visit(Folder folder, TreeEntry entry, Stack<Folder> open)
    {
        var name = entry.Name;
        var path = folder.Prefix + name;
        if (name.Length == 0 || name.Contains('/', StringComparison.Ordinal))
        {
            tally.Fail(folder.Path, new GitException("damaged-tree", "The tree holds a name that is none."));
        }
        else if (entry.Kind != EntryKind.Folder)
        {
            tally.Add(path, name, entry.HasTextName, entry.Kind, entry.Id);
        }
        else if (tally.Enters(path, name, entry.HasTextName))
        {
            open.Push(new Folder(path + "/", entry.Id, folder.Depth + 1));
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
