using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Packs;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Scanning.Packs;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Execution;

namespace WorkaroundScanner.Cli.Setup.Packs;

/// <summary>Keeps packs that were fetched, each in a folder named by its digest, so that each is fetched once.</summary>
internal static class PackCache
{
    /// <summary>The folder with a pack, which is fetched where it is not there yet.</summary>
    /// <exception cref="UsageException">The pack can't be had, or has not the digest.</exception>
    public static string FolderOf(PackReference pack, CancellationToken cancellation = default)
    {
        var kept = Path.Join(Root(), pack.Digest);
        if (!Directory.Exists(kept) || DigestOf(kept) != pack.Digest)
        {
            Fetch(pack, kept, cancellation);
        }

        return kept;
    }

    /// <summary>The digest of the pack in a folder.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static string DigestOf(string folder) => PackDigest.Of(PackFolder.Files(folder, "*")
        .Select(file => (Name: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file))
        .Where(file => PackDigest.Counts(file.Name))
        .Select(file => (file.Name, File.ReadAllBytes(file.file))));

    private static void Fetch(PackReference pack, string kept, CancellationToken cancellation)
    {
        var work = Path.Join(Root(), $".fetching-{Environment.ProcessId}-{pack.Digest[..8]}");
        try
        {
            Directory.CreateDirectory(Path.Join(work, "git"));
            GitClone.Fetch(pack.Address, Path.Join(work, "git"), cancellation);
            Write(Path.Join(work, "pack"), Find(pack, Path.Join(work, "git")));
            Replace(Path.Join(work, "pack"), kept);
        }
        catch (IOException error) when (error is not GitException)
        {
            throw new UsageException($"The pack {pack} can't be kept in {Root()}: {error.Message}");
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static ImmutableArray<(string Path, byte[] Bytes)> Find(PackReference pack, string clone)
    {
        using var repository = GitRepository.Open(clone);
        return PackHistory.Find(repository, pack.Folder, pack.Digest)
            ?? throw new UsageException($"No state of {pack.Address}{(pack.Folder.Length > 0 ? $", folder {pack.Folder}," : "")} has the digest sha256:{pack.Digest}; `wscan rules digest` prints that of a checkout.");
    }

    private static void Write(string folder, ImmutableArray<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files)
        {
            var target = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>Another run may have been faster; what has the wrong content was changed by somebody.</summary>
    private static void Replace(string fresh, string kept)
    {
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }

        Directory.Move(fresh, kept);
    }

    private static string Root() => CacheFolder.Of("packs");
}
