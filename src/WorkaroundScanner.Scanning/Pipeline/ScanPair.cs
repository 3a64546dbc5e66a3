using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>Two trees of one repository, scanned as far as they differ.</summary>
/// <param name="Before">The older tree's workarounds in files that the difference can have touched.</param>
/// <param name="After">The newer tree: all its files counted, the workarounds of the touched ones.</param>
/// <param name="Untouched">Finds the workarounds of the files that are the same in both and link to nothing that differs. Asked only where it matters, for it costs a whole scan.</param>
public sealed record ScanPair(ImmutableArray<Workaround> Before, ScanResult After, Func<ImmutableArray<Workaround>> Untouched)
{
    /// <summary>The files in which either tree has a workaround that the difference can have touched.</summary>
    public HashSet<string> Touched => [.. Before.Concat(After.Workarounds).Select(workaround => workaround.Path)];
}
