using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The files of a commit's tree. A clean checkout of the commit, read as a folder, gives the same.</summary>
internal sealed class RevisionSource(GitRepository repository, ObjectId tree, FilePolicy policy, FolderMemory? memory = null) : ISource
{
    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        var tally = new EntryTally(policy);
        new TreeLister(repository, policy, tally, memory).List("", tree, threads, cancellation);
        return tally.ToListing();
    }

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => new BlobFile(repository, file.Content!);

    /// <inheritdoc/>
    public IOpenedFile? Find(string path)
    {
        var parts = path.Split('/');
        var folder = tree;
        foreach (var part in parts[..^1])
        {
            if (EntryOf(folder, part) is not { Kind: EntryKind.Folder } found)
            {
                return null;
            }

            folder = found.Id;
        }

        return EntryOf(folder, parts[^1]) is { Kind: EntryKind.File } file ? new BlobFile(repository, file.Id) : null;
    }

    private TreeEntry? EntryOf(ObjectId folder, string name)
    {
        foreach (var entry in repository.ReadTree(folder))
        {
            if (entry.Name == name)
            {
                return entry;
            }
        }

        return null;
    }
}
