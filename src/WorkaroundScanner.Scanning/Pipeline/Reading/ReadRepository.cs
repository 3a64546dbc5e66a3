using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Suppressions;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>The files of a tree after pass one.</summary>
/// <param name="Listing">What the walk met.</param>
/// <param name="Outcomes">What became of each listed file.</param>
/// <param name="Chosen">Whether the file can hold a finding.</param>
/// <param name="Groups">The files that are linked, parted into groups that can't bind to each other.</param>
internal sealed record ReadRepository(Listing Listing, FileOutcome[] Outcomes, bool[] Chosen, ImmutableArray<FileGroup> Groups)
{
    /// <summary>Problems of the walk, of files that could not be read, and of the parts of chosen files that could not be parsed. What is wrong in a file that can't hold a finding costs no result.</summary>
    public IEnumerable<Problem> Problems =>
    [
        .. Listing.Problems,
        .. Outcomes.OfType<FailedFile>().Select(file => file.Problem),
        .. Outcomes.Where((_, place) => Chosen[place]).OfType<ReadFile>().SelectMany(file => file.Facts?.Problems ?? []),
        .. Outcomes.OfType<ReadFile>().Where(file => file.Facts is null).SelectMany(file => InlineIgnores.Unused(file.Path, file.Ignores)),
    ];

    /// <summary>What became of every file, where that many failed after reading.</summary>
    public FileCounts Count(int failedLater)
    {
        var skipped = Listing.Skipped.ToBuilder();
        foreach (var file in Outcomes.OfType<SkippedFile>())
        {
            skipped[file.Reason] = skipped.GetValueOrDefault(file.Reason) + 1;
        }

        return new FileCounts(
            Outcomes.Count(file => file is ReadFile) - failedLater,
            skipped.ToImmutable(),
            Outcomes.Count(file => file is FailedFile) + failedLater,
            Listing.SkippedFolders);
    }
}
