using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Pass one: every file of a request to its summary, as far as linking needs it.</summary>
internal sealed class RepositoryReader(ScanSteps steps, ScanRequest request)
{
    /// <summary>Reads and summarises.</summary>
    public ReadRepository Read(SourceTree tree, CancellationToken cancellation)
    {
        var listing = tree.Listing;
        var index = new FileNameIndex(listing.Files.Select(file => file.Path));
        var reader = new FileReader(tree.Source, tree.Detector, tree.Selection.IncludeGenerated, request.Vocabulary);
        var outcomes = new FileOutcome[listing.Files.Length];
        var done = 0;
        void ReadAt(int place, bool always)
        {
            outcomes[place] = reader.Read(listing.Files[place], index, always);
            request.Progress?.Invoke(new ScanProgress(ScanStage.Read, Math.Min(Interlocked.Increment(ref done), outcomes.Length), outcomes.Length));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        Parallel.For(0, outcomes.Length, options, place => ReadAt(place, always: !request.UsePrefilter));
        var chosen = new CandidateClosure(steps.ReferencedFileNames)
            .Choose(outcomes, places => Parallel.ForEach(places, options, place => ReadAt(place, always: true)));
        request.Progress?.Invoke(new ScanProgress(ScanStage.Choose, chosen.Count(isChosen => isChosen), outcomes.Count(outcome => outcome is ReadFile)));
        return new ReadRepository(listing, outcomes, chosen);
    }
}

/// <summary>The files of a request after pass one.</summary>
/// <param name="Listing">What the walk met.</param>
/// <param name="Outcomes">What became of each listed file.</param>
/// <param name="Chosen">Whether the file can hold a finding.</param>
internal sealed record ReadRepository(Listing Listing, FileOutcome[] Outcomes, bool[] Chosen)
{
    /// <summary>The summaries made, by path.</summary>
    public ImmutableArray<FileSummary> Summaries => [.. Outcomes.OfType<ReadFile>().Select(file => file.Summary).OfType<FileSummary>()];

    /// <summary>Problems of the walk, of files that could not be read, and of the parts of chosen files that could not be parsed. What is wrong in a file that can't hold a finding costs no result.</summary>
    public IEnumerable<Problem> Problems =>
        [.. Listing.Problems, .. Outcomes.OfType<FailedFile>().Select(file => file.Problem), .. Outcomes.Where((_, place) => Chosen[place]).OfType<ReadFile>().SelectMany(file => file.Summary?.Problems ?? [])];

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
