using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Scanning.Pipeline.Reading;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>What was found in a group of files that can bind to each other.</summary>
/// <param name="Workarounds">The workarounds, not yet numbered.</param>
/// <param name="Usage">How its files use platforms.</param>
/// <param name="Sanctioned">What was left out as platforms' own.</param>
/// <param name="Problems">What went wrong.</param>
/// <param name="Suppressed">Findings that do not count.</param>
/// <param name="Failed">How many of its files could not be analysed.</param>
internal sealed record GroupResult(
    ImmutableArray<Workaround> Workarounds, ImmutableArray<FileUsage> Usage, ImmutableArray<SanctionedFile> Sanctioned, ImmutableArray<Problem> Problems, ImmutableArray<SuppressedFinding> Suppressed, int Failed)
{
    /// <summary>Measures what was met in the files of a group.</summary>
    /// <param name="files">The files.</param>
    /// <param name="unreadable">Those that could not be summarised.</param>
    public static GroupResult Of(IReadOnlyCollection<MatchedFile> files, IReadOnlyCollection<FailedFile> unreadable) => new(
        [.. files.SelectMany(file => file.Workarounds)],
        UsageMeter.Measure(files),
        [.. files.SelectMany(Sanctions)],
        [.. files.SelectMany(file => file.Result.Problems), .. unreadable.Select(file => file.Problem)],
        [.. files.SelectMany(file => file.Result.Suppressed)],
        files.Count(file => file.Failed) + unreadable.Count);

    private static IEnumerable<SanctionedFile> Sanctions(MatchedFile file) => file.Sanctioned
        .GroupBy(finding => finding.Platform, StringComparer.Ordinal)
        .Select(group => new SanctionedFile(file.Path, group.Key, group.Count(), LineSet.Of(group.SelectMany(finding => finding.Ranges)).Intersect(file.Model.Summary.CodeLines).Count));
}
