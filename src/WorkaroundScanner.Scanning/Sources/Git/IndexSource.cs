using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Sources.Git.Index;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The files that are staged: what the next commit would hold. A path whose merge is not solved is counted and left out; one that is only meant to be added has no content yet.</summary>
internal sealed class IndexSource(GitRepository repository, FilePolicy policy) : ISource
{
    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        var tally = new EntryTally(policy);
        var folders = new FolderGate(tally);
        var unsolved = default(ReadOnlyMemory<byte>);
        foreach (var entry in repository.ReadIndex().Where(entry => !entry.IsIntended))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = entry.Path.TrimEnd('/');
            var isRepeated = entry.Stage > 0 && entry.PathBytes.Span.SequenceEqual(unsolved.Span);
            if (isRepeated || !folders.Enters(path, entry.HasTextPath))
            {
                continue;
            }

            var name = path[(path.LastIndexOf('/') + 1)..];
            if (entry.Stage > 0)
            {
                unsolved = entry.PathBytes;
                tally.Skip(SkipReason.Conflict);
            }
            else if (entry.Kind != EntryKind.Folder)
            {
                tally.Add(path, name, entry.HasTextPath, entry.Kind, entry.Id);
            }
            else if (tally.Enters(path, name, entry.HasTextPath))
            {
                new TreeLister(repository, policy, tally).List(path + "/", entry.Id, threads, cancellation);
            }
        }

        return tally.ToListing();
    }

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => new BlobFile(repository, file.Content!);

    /// <inheritdoc/>
    public IOpenedFile? Find(string path)
    {
        foreach (var entry in repository.ReadIndex())
        {
            if (entry is { Stage: 0, Kind: EntryKind.File, IsIntended: false } && entry.Path == path)
            {
                return new BlobFile(repository, entry.Id);
            }
        }

        return null;
    }

    /// <summary>The folders around the paths of a sorted list: each is asked for, and counted, once.</summary>
    private sealed class FolderGate(EntryTally tally)
    {
        private string entered = "";
        private string refused = "\0";

        public bool Enters(string path, bool isText)
        {
            if (path.StartsWith(refused, StringComparison.Ordinal))
            {
                return false;
            }

            var start = path.StartsWith(entered, StringComparison.Ordinal) ? entered.Length : 0;
            for (var slash = path.IndexOf('/', start); slash >= 0; slash = path.IndexOf('/', start))
            {
                var name = path[start..slash];
                if (!tally.Enters(path[..slash], name, isText || !name.Contains('\uFFFD', StringComparison.Ordinal)))
                {
                    refused = path[..(slash + 1)];
                    return false;
                }

                start = slash + 1;
            }

            entered = path[..(path.LastIndexOf('/') + 1)];
            return true;
        }
    }
}
