using System.Collections.Concurrent;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Scanning.Sources.Git.Index;
using WorkaroundScanner.Scanning.Sources.Git.Layout;
using WorkaroundScanner.Scanning.Sources.Git.Objects;
using WorkaroundScanner.Scanning.Sources.Git.References;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>
/// A git repository as a set of files to read: a work tree, a linked one, a bare repository. Nothing in it is run, obeyed or written;
/// of its configuration only the few words are read that say how objects are stored. Safe to use from several threads.
/// </summary>
public sealed class GitRepository : IDisposable
{
    private readonly GitFolders folders;
    private readonly RepositoryFormat format;
    private readonly ReferenceStore references;
    private readonly Lazy<HashSet<ObjectId>> boundary;
    private readonly Lazy<IObjectStore> store;
    private readonly string indexFile;

    /// <summary>Neighbouring commits have most of their folders in common.</summary>
    private readonly ConcurrentDictionary<ObjectId, IReadOnlyList<TreeEntry>> trees = new();
    private long rememberedEntries;

    private GitRepository(GitFolders folders, string? indexFile)
    {
        this.folders = folders;
        this.indexFile = indexFile ?? folders.Index;
        format = RepositoryFormat.Read(folders.Common);
        references = new ReferenceStore(folders);
        boundary = new(() => ShallowFile.Read(folders.Common));
        store = new(() => ObjectStores.Open(folders, format));
    }

    /// <summary>The folder with the checked-out files; null for a bare repository.</summary>
    public string? WorkTree => folders.WorkTree;

    /// <summary>The folder with the checked-out files, or of the bare repository.</summary>
    public string Folder => folders.WorkTree ?? folders.Common;

    /// <summary>Whether the history ends before its beginning.</summary>
    public bool IsShallow => boundary.Value.Count > 0;

    /// <summary>Whether objects may be missing here because another repository promises them.</summary>
    public bool IsPartial => format.IsPartial;

    /// <summary>Whether a repository stands at exactly this folder.</summary>
    public static bool Stands(string folder) => GitFolders.Stand(folder);

    /// <summary>Opens the repository at exactly this folder.</summary>
    /// <param name="folder">A work tree's root, or a bare repository.</param>
    /// <param name="indexFile">Another index than the repository's own: <c>git commit -a</c> names one to its hooks by the variable GIT_INDEX_FILE.</param>
    /// <exception cref="GitException">There is none, or it can't be read.</exception>
    public static GitRepository Open(string folder, string? indexFile = null) => new(GitFolders.Of(folder), indexFile);

    /// <summary>The commit of a revision.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public ObjectId ResolveCommit(string revision) => new RevisionResolver(references, this).Resolve(revision);

    /// <summary>The commit of a revision, or null where there is none of this name.</summary>
    /// <exception cref="GitException">Its objects can't be read.</exception>
    public ObjectId? TryResolveCommit(string revision)
    {
        try
        {
            return ResolveCommit(revision);
        }
        catch (GitException error) when (error.Id is "unknown-revision" or "bad-revision")
        {
            return null;
        }
    }

    /// <summary>Reads a commit.</summary>
    /// <exception cref="GitException">It is missing, damaged, or no commit.</exception>
    public GitCommit ReadCommit(ObjectId id)
    {
        using var found = ReadObject(id);
        return found.Kind == ObjectKind.Commit
            ? CommitParser.Parse(id, found.Bytes, boundary.Value.Contains(id))
            : throw new GitException("not-a-commit", $"{id} is no commit.");
    }

    /// <summary>The best common ancestor of two commits.</summary>
    public MergeBase MergeBase(ObjectId first, ObjectId second) => new MergeBaseFinder(ReadCommit).Find(first, second);

    /// <summary>A commit, its first parent, that one's, and so on to the beginning or to where a shallow clone ends.</summary>
    public IEnumerable<GitCommit> FirstParents(ObjectId from)
    {
        for (var next = from; next is not null;)
        {
            var commit = ReadCommit(next);
            yield return commit;
            next = commit.Parents.Count == 0 ? null : commit.Parents[0];
        }
    }

    /// <summary>Reads a folder; folders are remembered, up to a bound.</summary>
    /// <exception cref="GitException">It is missing, damaged, or no folder.</exception>
    public IReadOnlyList<TreeEntry> ReadTree(ObjectId id)
    {
        if (trees.TryGetValue(id, out var known))
        {
            return known;
        }

        using var found = ReadObject(id);
        var entries = found.Kind == ObjectKind.Tree ? TreeParser.Parse(id, found.Bytes.ToArray()) : throw new GitException("damaged-object", $"{id} is no tree.");
        if (Interlocked.Add(ref rememberedEntries, entries.Count) <= TreeLimits.RememberedEntries)
        {
            trees.TryAdd(id, entries);
        }

        return entries;
    }

    /// <summary>What is staged, by path; nothing where nothing ever was.</summary>
    /// <exception cref="GitException">The index is damaged, or of a kind that can't be read.</exception>
    public IReadOnlyList<IndexEntry> ReadIndex() => IndexFile.Read(indexFile, format.IsSha256);

    /// <summary>The paths that differ between two trees, only folders that differ being opened.</summary>
    public IEnumerable<TreeChange> ChangedPaths(ObjectId? before, ObjectId? after) => new TreeComparer(ReadTree).Compare(before, after);

    /// <summary>The size of a blob, its bytes not inflated.</summary>
    public long BlobSize(ObjectId id) => store.Value.ReadHeader(id) is { Kind: ObjectKind.Blob } header ? header.Size : throw NoBlob(id);

    /// <summary>The bytes of a blob.</summary>
    public byte[] ReadBlob(ObjectId id)
    {
        using var blob = OpenBlob(id);
        return blob.Bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (store.IsValueCreated)
        {
            store.Value.Dispose();
        }
    }

    internal RawObject OpenBlob(ObjectId id)
    {
        var found = store.Value.Read(id);
        if (found.Kind == ObjectKind.Blob)
        {
            return found;
        }

        found.Dispose();
        throw NoBlob(id);
    }

    /// <summary>A commit, tree or tag; a size that none of them has is refused before it is inflated.</summary>
    internal RawObject ReadObject(ObjectId id) =>
        store.Value.ReadHeader(id) is { Kind: not ObjectKind.Blob, Size: > TreeLimits.MaximumObjectBytes } ? throw TreeLimits.Exceeded() : store.Value.Read(id);

    internal ObjectId? FindObject(string digits) => store.Value.Find(digits);

    private static GitException NoBlob(ObjectId id) => new("damaged-object", $"{id} is no file's content.");
}
