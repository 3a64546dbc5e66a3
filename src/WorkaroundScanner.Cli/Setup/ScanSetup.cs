using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>A tree that is listed, and what it is to be scanned with.</summary>
internal sealed record ScanSetup(ScanPack Pack, RepositorySettings Settings, SourceTree Tree, ScanRequest Request)
{
    /// <summary>Scans with the pack's rules.</summary>
    public Scanner Scanner => new(ScanSteps.With(Pack.Rules));

    /// <summary>Finds and measures the workarounds.</summary>
    public ScanResult Scan(CancellationToken cancellation, Action<ScanProgress>? progress = null) => Scanner.Scan(Tree, Request with { Progress = progress }, cancellation);
}
