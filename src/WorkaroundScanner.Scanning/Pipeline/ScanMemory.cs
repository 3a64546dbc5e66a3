using System.Collections.Concurrent;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>What several trees have in common is read and judged once: content by its name in git, groups of files by the names of all their contents.</summary>
internal sealed class ScanMemory(IReadOnlyCollection<SourceTree> trees, ScanCache? cache)
{
    private readonly ConcurrentDictionary<ListedFile, FileOutcome> files = new();
    private readonly ConcurrentDictionary<string, GroupResult> groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FileSummary, MatchedFile> matches = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<FileNameIndex> names = new(() => NamesOf(trees, cache));
    private readonly Lazy<Dictionary<ListedFile, int>> lastTree = new(() => LastTreeOf(trees));
    private readonly bool isShared = trees.Count > 1;
    private int measured;

    /// <summary>The file names of all trees. A name that one of them lacks leads nowhere in it.</summary>
    public FileNameIndex Names => names.Value;

    /// <summary>What became of a file; read where it is not known, or known without the facts that are wanted now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="learn">Whether its facts are wanted.</param>
    /// <param name="known">What is known of it in this tree.</param>
    /// <param name="read">Reads it, told what is known of it in any tree.</param>
    public FileOutcome Read(ListedFile file, bool learn, FileOutcome? known, Func<FileOutcome?, FileOutcome> read)
    {
        if (file.Content is null)
        {
            return read(known);
        }

        return files.TryGetValue(file, out var shared) && !(learn && shared is ReadFile { Facts: null }) ? shared : files[file] = read(shared);
    }

    /// <summary>A file with its summary; read where there is none yet.</summary>
    public FileOutcome Summarize(ListedFile file, ReadFile read, Func<ListedFile, ReadFile, FileOutcome> summarize) =>
        read.Summary is not null ? read
        : file.Content is null ? summarize(file, read)
        : files.TryGetValue(file, out var shared) && shared is ReadFile { Summary: not null } ? shared
        : files[file] = summarize(file, read);

    /// <summary>What was found in a group; measured where it is not known.</summary>
    /// <param name="group">The group.</param>
    /// <param name="repository">The repository's name, where the result depends on it.</param>
    /// <param name="measure">Measures it.</param>
    public GroupResult Measure(FileGroup group, string repository, Func<GroupResult> measure)
    {
        if (group.Key is null)
        {
            return measure();
        }

        if (groups.TryGetValue(group.Key, out var known))
        {
            return known;
        }

        var kept = KeyOf(group.Key, repository);
        if (cache?.FindGroup(kept) is not { } result)
        {
            result = measure();
            cache?.KeepGroup(kept, result);
        }

        return groups[group.Key] = result;
    }

    /// <summary>Has what is known of groups kept for later scans: this one has no need of it.</summary>
    public void Keep(IEnumerable<FileGroup> known, string repository)
    {
        foreach (var key in known.Select(group => group.Key).OfType<string>())
        {
            cache?.NeedGroup(KeyOf(key, repository));
        }
    }

    /// <summary>What rules met in a bound file; matched where the same summary was not bound in the same way the last time.</summary>
    public MatchedFile Match(BoundFile file, Func<CommandModel, MatchedFile> match)
    {
        var model = file.ToModelOnDemand();
        if (!isShared)
        {
            return match(model);
        }

        return matches[file.Summary] = matches.TryGetValue(file.Summary, out var known) && file.IsBoundAs(known.Model) ? known with { Model = model } : match(model);
    }

    /// <summary>Lets go what no tree behind the next one to be done with has: else a history would fill the memory with its past.</summary>
    /// <param name="listing">The files of that tree; trees are done with in their order.</param>
    public void Leave(Listing listing)
    {
        var tree = measured++;
        foreach (var file in isShared && !files.IsEmpty ? listing.Files : [])
        {
            if (lastTree.Value[file] == tree && files.TryRemove(file, out var outcome) && outcome is ReadFile { Summary: { } summary })
            {
                matches.TryRemove(summary, out _);
            }
        }
    }

    private static Dictionary<ListedFile, int> LastTreeOf(IEnumerable<SourceTree> trees)
    {
        var last = new Dictionary<ListedFile, int>();
        foreach (var (number, tree) in trees.Index())
        {
            foreach (var file in tree.Listing.Files)
            {
                last[file] = number;
            }
        }

        return last;
    }

    private static string KeyOf(string group, string repository) => $"{group} {repository}";

    private static FileNameIndex NamesOf(IEnumerable<SourceTree> trees, ScanCache? cache)
    {
        var current = new FileNameIndex([.. trees.SelectMany(tree => tree.Listing.Files).Select(file => file.Path)]);
        return cache?.Settle(current) ?? current;
    }
}
