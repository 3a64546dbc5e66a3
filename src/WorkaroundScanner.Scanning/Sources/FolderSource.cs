using System.Collections.Concurrent;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Ignore;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Index;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>
/// Files of a folder, or one file. Links are not followed, pipes and devices not opened, nothing outside the root is seen.
/// Where the root is a work tree of git, its files are those of the index and what else is not ignored; repositories within it are not entered.
/// </summary>
internal sealed class FolderSource(string root, FilePolicy policy) : ISource
{
    private const string GitEntry = ".git";
    private const char Undecodable = '\uFFFD';

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly bool isFolder = Directory.Exists(root);
    private readonly bool isWorkTree = GitFile.KindBehindLinks(Path.Join(Path.GetFullPath(root), GitEntry)) is FileKind.Folder or FileKind.Regular;

    /// <summary>Read when something is met of which it has to tell whether it is tracked: few folders hold such.</summary>
    private readonly Lazy<TrackedFiles> tracked = new(() => TrackedFiles.Of(Path.GetFullPath(root)));

    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation)
    {
        if (!isFolder)
        {
            return ListSingleFile();
        }

        var tallies = new ConcurrentBag<Tally>();
        SharedWork.Run(
            new Folder("", RootScope(), IsIgnored: false),
            threads,
            () =>
            {
                var tally = new Tally();
                tallies.Add(tally);
                return tally;
            },
            Visit,
            cancellation);
        if (tracked is { IsValueCreated: true, Value.Error: { } error })
        {
            tallies.Add(new Tally());
            tallies.First().Problems.Add(new Problem(error.Id, $"Ignored files that git tracks could not be told. {error.Message}", Incomplete: true));
        }

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

    private IgnoreScope? RootScope() => policy.UseIgnoreFiles && isWorkTree && ReadExcludes() is { } file ? new IgnoreScope(null, "", file) : null;

    private IgnoreFile? ReadExcludes()
    {
        try
        {
            return GitFolders.Locate(root) is { } folders ? ReadIgnoreFile(Path.Join(folders.Common, "info", "exclude")) : null;
        }
        catch (GitException)
        {
            return null;
        }
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
            tally.Fail(folder.Path, "unreadable-folder", "The folder can't be read.");
            return;
        }

        if (isWorkTree && IsOtherRepository(folder, entries))
        {
            tally.SkippedFolders++;
            return;
        }

        var scope = ScopeOf(folder, entries);
        foreach (var entry in entries)
        {
            if (!isWorkTree || entry.Name != GitEntry)
            {
                VisitEntry(folder, entry, scope, tally, later);
            }
        }
    }

    /// <summary>Whether a repository of its own lies there, or is meant to: a submodule that was not fetched is an empty folder.</summary>
    private bool IsOtherRepository(Folder folder, List<FolderEntry> entries) =>
        folder.Prefix.Length > 0
        && ((entries.Count == 0 && tracked.Value.IsSubmodule(folder.Path))
            || (entries.Exists(entry => entry.Name == GitEntry) && !tracked.Value.HasBelow(folder.Prefix)));

    private IgnoreScope? ScopeOf(Folder folder, List<FolderEntry> entries)
    {
        if (!policy.UseIgnoreFiles || !entries.Exists(entry => entry.Name == ".gitignore"))
        {
            return folder.Scope;
        }

        return ReadIgnoreFile(FullPath(folder.Prefix + ".gitignore")) is { } file ? new IgnoreScope(folder.Scope, folder.Prefix, file) : folder.Scope;
    }

    private void VisitEntry(Folder folder, FolderEntry entry, IgnoreScope? scope, Tally tally, Action<Folder> later)
    {
        var path = folder.Prefix + entry.Name;
        var isFolder = entry is { IsFolder: true, IsLink: false };
        if (isFolder && policy.Prunes(entry.Name))
        {
            tally.SkippedFolders++;
            return;
        }

        var isIgnored = folder.IsIgnored || scope?.Ignores(path, isFolder) == true;
        if (isFolder && isIgnored && !(isWorkTree && tracked.Value.HasBelow(path + "/")))
        {
            tally.SkippedFolders++;
        }
        else if (isFolder)
        {
            later(new Folder(path + "/", scope, isIgnored));
        }
        else if (isIgnored && !(isWorkTree && tracked.Value.Contains(path)))
        {
            tally.Skip(SkipReason.Ignored);
        }
        else if (!policy.IsIncluded(path))
        {
            tally.Skip(SkipReason.Excluded);
        }
        else
        {
            AddFile(path, entry.Name, null, tally);
        }
    }

    /// <summary>Notes a file. Its kind costs a system call, so it is asked only where the name is wanted.</summary>
    /// <param name="path">Path from the root.</param>
    /// <param name="name">Its last part.</param>
    /// <param name="fullPath">Where the file lies, or null: below the root.</param>
    /// <param name="tally">Where it is noted.</param>
    private void AddFile(string path, string name, string? fullPath, Tally tally)
    {
        if (name.Contains(Undecodable, StringComparison.Ordinal) && FileKinds.Of(fullPath ?? FullPath(path)) == FileKind.Missing)
        {
            tally.Skip(SkipReason.UndecodableName);
        }
        else if (policy.JudgeName(name, out var language) is { } reason)
        {
            tally.Skip(reason);
        }
        else
        {
            tally.Add(new ListedFile(path, language), FileKinds.Of(fullPath ?? FullPath(path)));
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
    /// <param name="IsIgnored">Whether only what is tracked counts in it.</param>
    private sealed record Folder(string Prefix, IgnoreScope? Scope, bool IsIgnored)
    {
        public string Path => Prefix.TrimEnd('/');
    }
}
