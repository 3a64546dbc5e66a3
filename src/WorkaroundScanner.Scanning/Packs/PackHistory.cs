using System.Collections.Immutable;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Packs;

/// <summary>The states of a pack in a repository: at its newest commit and before.</summary>
public static class PackHistory
{
    private const int MostCommits = 10_000;
    private const int MostFiles = 10_000;
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The newest state whose content has a digest; null where none has.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="folder">The pack's folder in it; empty for its root.</param>
    /// <param name="digest">The digest.</param>
    /// <exception cref="GitException">An object can't be read, or a state is too large for a pack.</exception>
    public static ImmutableArray<(string Path, byte[] Bytes)>? Find(GitRepository repository, string folder, string digest)
    {
        var seen = new HashSet<ObjectId>();
        foreach (var commit in repository.FirstParents(repository.ResolveCommit("HEAD")).Take(MostCommits))
        {
            if (TreeAt(repository, commit.Tree, folder) is { } tree && seen.Add(tree) && Files(repository, tree) is var files && PackDigest.Of(files) == digest)
            {
                return files;
            }
        }

        return null;
    }

    private static ObjectId? TreeAt(GitRepository repository, ObjectId root, string folder)
    {
        var tree = root;
        foreach (var name in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (repository.ReadTree(tree).FirstOrDefault(entry => entry.Kind == EntryKind.Folder && entry.Name == name) is not { } entry)
            {
                return null;
            }

            tree = entry.Id;
        }

        return tree;
    }

    private static ImmutableArray<(string Path, byte[] Bytes)> Files(GitRepository repository, ObjectId tree)
    {
        var files = ImmutableArray.CreateBuilder<(string, byte[])>();
        var open = new Stack<(string Path, ObjectId Tree)>([("", tree)]);
        long bytes = 0;
        while (open.TryPop(out var next))
        {
            foreach (var entry in repository.ReadTree(next.Tree).Where(entry => IsPlain(entry)))
            {
                var path = next.Path + entry.Name;
                if (entry.Kind == EntryKind.Folder)
                {
                    open.Push((path + "/", entry.Id));
                }
                else if (entry.Kind == EntryKind.File && PackDigest.Counts(path))
                {
                    bytes += repository.BlobSize(entry.Id);
                    files.Add(bytes <= MostBytes && files.Count < MostFiles ? (path, repository.ReadBlob(entry.Id)) : throw new GitException("large-pack", "The pack is too large."));
                }
            }
        }

        return files.ToImmutable();
    }

    /// <summary>A name that stays within its folder when it is written.</summary>
    private static bool IsPlain(TreeEntry entry) => entry.HasTextName && entry.Name is not ("" or "." or ".." or ".git") && !entry.Name.AsSpan().ContainsAny("/\\:\0");
}
