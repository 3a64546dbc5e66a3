using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Classification;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>What one thread has met while it listed files.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> skipped = new(StringComparer.Ordinal);

    /// <summary>Room for one folder's entries.</summary>
    public List<FolderEntry> Entries { get; } = [];

    /// <summary>Files to look into.</summary>
    public List<ListedFile> Files { get; } = [];

    /// <summary>Folders that could not be read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Folders not entered.</summary>
    public int SkippedFolders { get; set; }

    /// <summary>Leaves a file out.</summary>
    public void Skip(string reason) => skipped[reason] = skipped.GetValueOrDefault(reason) + 1;

    /// <summary>Leaves a folder out because it can't be read.</summary>
    public void Fail(string path, string id, string message)
    {
        SkippedFolders++;
        Problems.Add(new Problem(id, message, path, Incomplete: true));
    }

    /// <summary>Notes a file whose name is wanted, where it is one.</summary>
    public void Add(ListedFile file, FileKind kind)
    {
        switch (kind)
        {
            case FileKind.Link:
                Skip(SkipReason.Link);
                break;
            case FileKind.Special:
                Skip(SkipReason.Special);
                break;
            default:
                Files.Add(file);
                break;
        }
    }

    /// <summary>The whole listing.</summary>
    public static Listing Sum(IReadOnlyCollection<Tally> tallies)
    {
        var skipped = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (reason, count) in tallies.SelectMany(tally => tally.skipped))
        {
            skipped[reason] = skipped.GetValueOrDefault(reason) + count;
        }

        var files = tallies.SelectMany(tally => tally.Files).ToArray();
        Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new Listing(
            ImmutableCollectionsMarshal.AsImmutableArray(files),
            skipped.ToImmutable(),
            tallies.Sum(tally => tally.SkippedFolders),
            [.. tallies.SelectMany(tally => tally.Problems).OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
    }
}
