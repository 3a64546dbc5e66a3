using System.Collections.Concurrent;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>What several trees have in common is read and judged once: content by its name in git, groups of files by the names of all their contents.</summary>
internal sealed class ScanMemory(IReadOnlyCollection<SourceTree> trees)
{
    private readonly ConcurrentDictionary<ListedFile, FileOutcome> files = new();
    private readonly ConcurrentDictionary<string, GroupResult> groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FileSummary, KnownMatch> matches = new(ReferenceEqualityComparer.Instance);
    private readonly bool isShared = trees.Count > 1;

    /// <summary>The file names of all trees. A name that one of them lacks leads nowhere in it.</summary>
    public FileNameIndex Names { get; } = new(trees.SelectMany(tree => tree.Listing.Files).Select(file => file.Path));

    /// <summary>What became of a file; read where it is not known, or known without a summary that is wanted now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="summarize">Whether a summary is wanted.</param>
    /// <param name="known">What is known of it in this tree.</param>
    /// <param name="read">Reads it, told what is known of it in any tree.</param>
    public FileOutcome Read(ListedFile file, bool summarize, FileOutcome? known, Func<FileOutcome?, FileOutcome> read)
    {
        if (file.Content is null)
        {
            return read(known);
        }

        return files.TryGetValue(file, out var shared) && !(summarize && shared is ReadFile { Summary: null }) ? shared : files[file] = read(shared);
    }

    /// <summary>What was found in a group; measured where it is not known.</summary>
    public GroupResult Measure(FileGroup group, Func<GroupResult> measure)
    {
        if (group.Key is not { } key)
        {
            return measure();
        }

        return groups.TryGetValue(key, out var known) ? known : groups[key] = measure();
    }

    /// <summary>What rules met in a bound file; matched where the same summary was not bound in the same way the last time.</summary>
    public MatchedFile Match(BoundFile file, Func<MatchedFile> match)
    {
        if (!isShared)
        {
            return match();
        }

        var bindings = file.HashBindings();
        return matches.TryGetValue(file.Summary, out var known) && known.Bindings == bindings
            ? known.Matched
            : (matches[file.Summary] = new KnownMatch(bindings, match())).Matched;
    }

    private sealed record KnownMatch(ulong Bindings, MatchedFile Matched);
}
