using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>A tree that is listed, and what it is to be scanned with.</summary>
/// <param name="Pack">Tools and rules.</param>
/// <param name="Policy">What is in force.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Request">How to scan.</param>
/// <param name="Problems">What wants looking after in the files of the policy.</param>
internal sealed record ScanSetup(ScanPack Pack, Policy Policy, SourceTree Tree, ScanRequest Request, ImmutableArray<Problem> Problems)
{
    /// <summary>What earlier scans found out; null to find out everything anew.</summary>
    public KeptScan? Kept { get; init; }

    /// <summary>Scans with the pack's rules.</summary>
    public Scanner Scanner => new(ScanSteps.With(Pack.Rules, Policy));

    /// <summary>Finds and measures the workarounds.</summary>
    public ScanResult Scan(CancellationToken cancellation, Action<ScanProgress>? progress = null)
    {
        var result = Scanner.Scan(Tree, Request with { Progress = progress, Cache = Kept?.Cache }, cancellation);
        Kept?.Save();
        return result with { Problems = [.. result.Problems, .. Problems] };
    }
}
