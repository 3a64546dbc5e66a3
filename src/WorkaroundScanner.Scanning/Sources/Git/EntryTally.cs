using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>Notes what stands in a tree or an index, judged by name and kind as the entries of a folder are.</summary>
internal sealed class EntryTally(FilePolicy policy)
{
    private readonly Tally tally = new();
    private readonly List<Tally> parts = [];
    private int met;

    /// <summary>Whether a folder is to be entered; it is counted where not.</summary>
    public bool Enters(string path, string name, bool hasTextName)
    {
        if (policy.Prunes(name))
        {
            tally.SkippedFolders++;
            return false;
        }

        if (!hasTextName)
        {
            tally.Fail(path, "unreadable-folder", "The folder can't be read.");
        }

        return hasTextName;
    }

    /// <summary>Notes anything but a folder.</summary>
    public void Add(string path, string name, bool hasTextName, EntryKind kind, ObjectId content)
    {
        if (kind == EntryKind.Submodule)
        {
            tally.SkippedFolders++;
        }
        else if (!policy.IsIncluded(path))
        {
            tally.Skip(SkipReason.Excluded);
        }
        else if (!hasTextName)
        {
            tally.Skip(SkipReason.UndecodableName);
        }
        else if (policy.JudgeName(name, out var language) is { } reason)
        {
            tally.Skip(reason);
        }
        else
        {
            tally.Add(new ListedFile(path, language, content), FileKindOf(kind));
        }
    }

    /// <summary>Leaves a file out.</summary>
    public void Skip(string reason) => tally.Skip(reason);

    /// <summary>Leaves a folder out because it can't be read.</summary>
    public void Fail(string path, GitException error) => tally.Fail(path, error.Id, error.Message);

    /// <summary>Takes in what was noted elsewhere.</summary>
    public void Include(EntryTally part) => parts.Add(part.tally);

    /// <summary>Counts entries; false where a bound is passed that no honest repository reaches.</summary>
    public bool Affords(int entries, int depth)
    {
        met = (int)Math.Min((long)met + entries, int.MaxValue);
        return met <= TreeLimits.MaximumEntries && depth <= TreeLimits.MaximumDepth;
    }

    /// <summary>The listing. A damaged tree can name one path twice; the first is kept.</summary>
    public Listing ToListing()
    {
        var listing = Tally.Sum([tally, .. parts]);
        return !listing.Files.Zip(listing.Files.Skip(1)).Any(pair => pair.First.Path == pair.Second.Path)
            ? listing
            : listing with { Files = [.. listing.Files.DistinctBy(file => file.Path, StringComparer.Ordinal)], Problems = listing.Problems.Insert(0, new Problem("damaged-tree", "A path stands twice in the tree; one of its files is left out.", Incomplete: true)) };
    }

    private static FileKind FileKindOf(EntryKind kind) => kind switch
    {
        EntryKind.File => FileKind.Regular,
        EntryKind.Link => FileKind.Link,
        _ => FileKind.Special,
    };
}
