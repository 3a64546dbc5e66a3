using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>What was found in a group of files that can bind to each other.</summary>
/// <param name="Workarounds">The workarounds, not yet numbered.</param>
/// <param name="Usage">How its files use platforms.</param>
/// <param name="Problems">What went wrong.</param>
/// <param name="Suppressed">Findings that do not count.</param>
/// <param name="Failed">How many of its files could not be analysed.</param>
internal sealed record GroupResult(ImmutableArray<Workaround> Workarounds, ImmutableArray<FileUsage> Usage, ImmutableArray<Problem> Problems, ImmutableArray<SuppressedFinding> Suppressed, int Failed)
{
    /// <summary>Measures what was met in the files of a group.</summary>
    public static GroupResult Of(IReadOnlyCollection<MatchedFile> files) => new(
        [.. files.SelectMany(WorkaroundBuilder.Build)],
        UsageMeter.Measure(files),
        [.. files.SelectMany(file => file.Result.Problems)],
        [.. files.SelectMany(file => file.Result.Suppressed)],
        files.Count(file => file.Failed));
}
