using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The files of a tree in git, told apart by name as those of a folder are, so that a clean checkout and its commit give the same.</summary>
internal sealed class RevisionSource(GitRepository repository, ObjectId root, FilePolicy policy) : ISource
{
    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        var trees = ReadTrees(threads, cancellation);
        var tally = new Tally();
        var open = new Stack<Folder>([new Folder("", root, 0)]);
        var met = 0;
        while (open.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Entries(folder, trees, tally) is not { } entries)
            {
                continue;
            }

            met += entries.Length;
            if (met > TreeLimits.MaximumEntries || folder.Depth > TreeLimits.MaximumDepth)
            {
                tally.Fail(folder.Path, "tree-too-large", "The tree has more or deeper folders than can be looked at.");
                continue;
            }

            foreach (var entry in entries)
            {
                Visit(folder, entry, tally, open);
            }
        }

        return Tally.Sum([tally]);
    }

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => new BlobFile(repository, file.Content);

    /// <inheritdoc/>
    public IOpenedFile? Find(string path)
    {
        var parts = path.Split('/');
        var tree = root;
        foreach (var part in parts[..^1])
        {
            if (EntryOf(tree, part) is not { Kind: EntryKind.Folder } folder)
            {
                return null;
            }

            tree = folder.Id;
        }

        return EntryOf(tree, parts[^1]) is { Kind: EntryKind.File } file ? new BlobFile(repository, file.Id) : null;
    }

    private TreeEntry? EntryOf(ObjectId tree, string name) => repository.ReadTree(tree).Where(entry => entry.Name == name).Select(entry => (TreeEntry?)entry).FirstOrDefault();

    /// <summary>Reads every distinct tree once, as far as names let it be entered.</summary>
    private ConcurrentDictionary<ObjectId, ImmutableArray<TreeEntry>> ReadTrees(int threads, CancellationToken cancellation)
    {
        var trees = new ConcurrentDictionary<ObjectId, ImmutableArray<TreeEntry>>();
        SharedWork.Run(root, threads, () => 0, Read, cancellation);
        return trees;

        void Read(ObjectId id, int state, Action<ObjectId> later)
        {
            try
            {
                if (trees.Count > TreeLimits.MaximumEntries || !trees.TryAdd(id, default))
                {
                    return;
                }

                var entries = trees[id] = repository.ReadTree(id);
                foreach (var entry in entries.Where(entry => entry.Kind == EntryKind.Folder && !policy.Prunes(entry.Name)))
                {
                    later(entry.Id);
                }
            }
            catch (GitException)
            {
                // It is read again, and what is wrong is said, where its path is known.
            }
        }
    }

    private ImmutableArray<TreeEntry>? Entries(Folder folder, ConcurrentDictionary<ObjectId, ImmutableArray<TreeEntry>> trees, Tally tally)
    {
        try
        {
            return trees.GetValueOrDefault(folder.Tree) is { IsDefault: false } read ? read : repository.ReadTree(folder.Tree);
        }
        catch (GitException error)
        {
            tally.Fail(folder.Path, error.Id, error.Message);
            return null;
        }
    }

    private void Visit(Folder folder, TreeEntry entry, Tally tally, Stack<Folder> open)
    {
        var name = entry.Name;
        var path = folder.Prefix + name;
        switch (entry.Kind)
        {
            case EntryKind.Submodule:
                tally.SkippedFolders++;
                break;
            case EntryKind.Folder when policy.Prunes(name):
                tally.SkippedFolders++;
                break;
            case EntryKind.Folder when !entry.HasTextName:
                tally.Fail(path, "unreadable-folder", "The folder can't be read.");
                break;
            case EntryKind.Folder:
                open.Push(new Folder(path + "/", entry.Id, folder.Depth + 1));
                break;
            case var _ when !policy.IsIncluded(path):
                tally.Skip(SkipReason.Excluded);
                break;
            default:
                tally.Add(path, entry.HasTextName, entry.Id, policy, Kind(entry.Kind));
                break;
        }
    }

    private static FileKind Kind(EntryKind kind) => kind switch
    {
        EntryKind.File => FileKind.Regular,
        EntryKind.Link => FileKind.Link,
        _ => FileKind.Special,
    };

    /// <param name="Prefix">Empty for the root, else the relative path with a <c>/</c> at its end.</param>
    /// <param name="Tree">Its object.</param>
    /// <param name="Depth">How many folders are around it.</param>
    private sealed record Folder(string Prefix, ObjectId Tree, int Depth)
    {
        public string Path => Prefix.TrimEnd('/');
    }
}
