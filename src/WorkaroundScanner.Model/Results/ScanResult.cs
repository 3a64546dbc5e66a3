using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>One tree scanned with one set of rules; the same input gives an equal result, whatever the threads.</summary>
public sealed record ScanResult
{
    /// <summary>What became of every file.</summary>
    public required FileCounts Files { get; init; }

    /// <summary>By path, then line.</summary>
    public required ImmutableArray<Workaround> Workarounds { get; init; }

    /// <summary>Findings that do not count, by path, line and rule.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Files that call a platform, by path.</summary>
    public required ImmutableArray<FileUsage> Usage { get; init; }

    /// <summary>What was left out as platforms' own golden path, by path and platform.</summary>
    public ImmutableArray<SanctionedFile> Sanctioned { get; init; } = [];

    /// <summary>By path, line, then id.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Whether something could not be scanned.</summary>
    public bool IsIncomplete => Files.Failed > 0 || Problems.Any(problem => problem.Incomplete);
}
