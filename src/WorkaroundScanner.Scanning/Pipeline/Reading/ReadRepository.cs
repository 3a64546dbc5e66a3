using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>The files of a tree after pass one.</summary>
/// <param name="Listing">What the walk met.</param>
/// <param name="Files">Its files.</param>
/// <param name="Choice">What reading them told.</param>
internal sealed record ReadRepository(Listing Listing, TreeFiles Files, TreeChoice Choice)
{
    /// <summary>The files that are linked, parted into groups that can't bind to each other.</summary>
    public ImmutableArray<FileGroup> Groups { get; } = [.. Choice.Groups.Select(places => new FileGroup(Files, places, ContentsKey.Of(places.Select(Files.Named))))];

    /// <summary>Problems of the walk and of reading.</summary>
    public IEnumerable<Problem> Problems => Listing.Problems.Concat(Choice.Problems);

    /// <summary>What became of every file, where that many failed after reading.</summary>
    public FileCounts Count(int failedLater)
    {
        var skipped = Listing.Skipped.ToBuilder();
        foreach (var (reason, count) in Choice.Skipped)
        {
            skipped[reason] = skipped.GetValueOrDefault(reason) + count;
        }

        return new FileCounts(Choice.Read - failedLater, skipped.ToImmutable(), Choice.Failed + failedLater, Listing.SkippedFolders);
    }
}
