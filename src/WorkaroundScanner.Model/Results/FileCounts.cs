using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>What became of every file: <see cref="Discovered"/> = <see cref="Scanned"/> + the sum of <see cref="Skipped"/> + <see cref="Failed"/>.</summary>
/// <param name="Scanned">Read, or ruled out by the prefilter.</param>
/// <param name="Skipped">Left out on purpose, by reason.</param>
/// <param name="Failed">Could not be read or analysed.</param>
/// <param name="SkippedDirectories">Pruned folders, each counted once.</param>
public sealed record FileCounts(int Scanned, ImmutableSortedDictionary<string, int> Skipped, int Failed, int SkippedDirectories)
{
    /// <summary>Every file met outside pruned folders.</summary>
    public int Discovered => Scanned + Skipped.Values.Sum() + Failed;
}
