using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Sources.Git;

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

    /// <summary>Notes a file, or why it is left out. Its kind may cost a system call and is asked last.</summary>
    /// <param name="path">Path from the root.</param>
    /// <param name="hasTextName">Whether its name can be written as text.</param>
    /// <param name="content">The name of its content in git; default where it lies in a folder.</param>
    /// <param name="policy">Which names are wanted.</param>
    /// <param name="kind">What stands there.</param>
    public void Add(string path, bool hasTextName, ObjectId content, FilePolicy policy, FileKind kind)
    {
        if (!hasTextName)
        {
            Skip(SkipReason.UndecodableName);
        }
        else if (policy.JudgeName(path[(path.LastIndexOf('/') + 1)..], out var language) is { } reason)
        {
            Skip(reason);
        }
        else
        {
            AddKnown(new ListedFile(path, language, content), kind);
        }
    }

    /// <summary>Notes a file whose name is wanted, where it is one.</summary>
    public void AddKnown(ListedFile file, FileKind kind)
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
            [.. files],
            skipped.ToImmutable(),
            tallies.Sum(tally => tally.SkippedFolders),
            [.. tallies.SelectMany(tally => tally.Problems).OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
    }
}
