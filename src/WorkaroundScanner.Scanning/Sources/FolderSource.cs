using System.Collections.Concurrent;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Ignore;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>Files of a folder, or one file. Links are not followed, pipes and devices not opened, nothing outside the root is seen.</summary>
internal sealed class FolderSource(string root, FilePolicy policy) : ISource
{
    private const char Undecodable = '\uFFFD';

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly bool isFolder = Directory.Exists(root);

    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        if (!isFolder)
        {
            return ListSingleFile();
        }

        var tallies = new ConcurrentBag<Tally>();
        SharedWork.Run(
            new Folder("", RootScope()),
            threads,
            () =>
            {
                var tally = new Tally();
                tallies.Add(tally);
                return tally;
            },
            Visit,
            cancellation);
        return Tally.Sum(tallies);
    }

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => new SourceFile(FullPath(file.Path));

    /// <inheritdoc/>
    public IOpenedFile? Find(string path) => isFolder && FileKinds.Of(FullPath(path)) == FileKind.Regular ? new SourceFile(FullPath(path)) : null;

    private string FullPath(string path) => isFolder ? Path.Join(root, path) : root;

    private Listing ListSingleFile()
    {
        var tally = new Tally();
        var target = new FileInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root;
        AddFile(Path.GetFileName(root), Path.GetFileName(root), target, tally);
        return Tally.Sum([tally]);
    }

    private IgnoreScope? RootScope()
    {
        var exclude = Path.Join(root, ".git", "info", "exclude");
        return policy.UseIgnoreFiles && FileKinds.Of(Path.Join(root, ".git")) == FileKind.Folder && ReadIgnoreFile(exclude) is { } file
            ? new IgnoreScope(null, "", file)
            : null;
    }

    private void Visit(Folder folder, Tally tally, Action<Folder> later)
    {
        var entries = tally.Entries;
        entries.Clear();
        try
        {
            using var found = new FolderEntries(FullPath(folder.Prefix));
            while (found.MoveNext())
            {
                entries.Add(found.Current);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            tally.SkippedFolders++;
            tally.Problems.Add(new Problem("unreadable-folder", "The folder can't be read.", folder.Prefix.TrimEnd('/'), Incomplete: true));
            return;
        }

        var scope = ScopeOf(folder, entries);
        foreach (var entry in entries)
        {
            var path = folder.Prefix + entry.Name;
            if (entry is { IsFolder: true, IsLink: false })
            {
                AddFolder(path, entry.Name, scope, tally, later);
            }
            else if (scope?.Ignores(path, isFolder: false) == true)
            {
                tally.Skip(SkipReason.Ignored);
            }
            else if (!policy.IsIncluded(path))
            {
                tally.Skip(SkipReason.Excluded);
            }
            else if (entry.IsLink)
            {
                tally.Skip(SkipReason.Link);
            }
            else
            {
                AddFile(path, entry.Name, null, tally);
            }
        }
    }

    private IgnoreScope? ScopeOf(Folder folder, List<FolderEntry> entries)
    {
        if (!policy.UseIgnoreFiles || !entries.Exists(entry => entry.Name == ".gitignore"))
        {
            return folder.Scope;
        }

        return ReadIgnoreFile(FullPath(folder.Prefix + ".gitignore")) is { } file ? new IgnoreScope(folder.Scope, folder.Prefix, file) : folder.Scope;
    }

    private void AddFolder(string path, string name, IgnoreScope? scope, Tally tally, Action<Folder> later)
    {
        if (policy.Prunes(name) || scope?.Ignores(path, isFolder: true) == true)
        {
            tally.SkippedFolders++;
        }
        else
        {
            later(new Folder(path + "/", scope));
        }
    }

    /// <param name="path">Path from the root.</param>
    /// <param name="name">Its last part.</param>
    /// <param name="fullPath">Where the file lies, or null: below the root.</param>
    /// <param name="tally">Where it is noted.</param>
    private void AddFile(string path, string name, string? fullPath, Tally tally)
    {
        if (policy.JudgeName(name, out var language) is { } reason)
        {
            tally.Skip(reason);
            return;
        }

        switch (FileKinds.Of(fullPath ?? FullPath(path)))
        {
            case FileKind.Link:
                tally.Skip(SkipReason.Link);
                break;
            case FileKind.Special:
                tally.Skip(SkipReason.Special);
                break;
            case FileKind.Missing when name.Contains(Undecodable, StringComparison.Ordinal):
                tally.Skip(SkipReason.UndecodableName);
                break;
            default:
                tally.Files.Add(new ListedFile(path, language));
                break;
        }
    }

    /// <summary>An ignore file; null where it is none that git would read.</summary>
    private static IgnoreFile? ReadIgnoreFile(string fullPath)
    {
        if (FileKinds.Of(fullPath) != FileKind.Regular)
        {
            return null;
        }

        try
        {
            using var file = new SourceFile(fullPath);
            var bytes = new byte[(int)Math.Min(file.Length, FileLimits.MaximumBytes)];
            return new IgnoreFile(bytes.AsSpan(0, file.Read(bytes, 0)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="Prefix">Empty for the root, else the relative path with a <c>/</c> at its end.</param>
    /// <param name="Scope">The ignore files of the folders around it.</param>
    private sealed record Folder(string Prefix, IgnoreScope? Scope);
}
