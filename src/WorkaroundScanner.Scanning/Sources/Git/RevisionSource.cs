using WorkaroundScanner.Scanning.Files;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The files of a commit's tree. A clean checkout of the commit, read as a folder, gives the same.</summary>
internal sealed class RevisionSource(GitRepository repository, ObjectId tree, FilePolicy policy) : ISource
{
    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        var tally = new EntryTally(policy);
        new TreeLister(repository, policy, tally).List("", tree, threads, cancellation);
        return tally.ToListing();
    }

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => new BlobFile(repository, file.Content);
}
