using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Caching;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>How to scan a tree. Nothing but the vocabulary and the repository's name changes the result.</summary>
public sealed record ScanRequest
{
    /// <summary>The tools known by name.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The repository's name, such as <c>acme/shop</c>; what its remote says where this is null.</summary>
    public string? Repository { get; init; }

    /// <summary>Whether files that can't hold a finding are left unparsed.</summary>
    public bool UsePrefilter { get; init; } = true;

    /// <summary>What earlier scans found out; null to find out everything anew. The result is the same.</summary>
    public ScanCache? Cache { get; init; }

    /// <summary>How many threads work.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how far the scan is; called from any thread.</summary>
    public Action<ScanProgress>? Progress { get; init; }
}

/// <summary>How far a scan is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Files done in this stage.</param>
/// <param name="Total">Files to do in it.</param>
/// <param name="DoneBytes">Bytes of the files done, where the stage counts them.</param>
/// <param name="TotalBytes">Bytes of all its files, where the stage counts them.</param>
public readonly record struct ScanProgress(ScanStage Stage, int Done, int Total, long DoneBytes = 0, long TotalBytes = 0);

/// <summary>The stages of a scan.</summary>
public enum ScanStage
{
    /// <summary>Reading and parsing: told for each file.</summary>
    Read,

    /// <summary>Choosing what can hold a finding: told at its end.</summary>
    Choose,

    /// <summary>Binding the files to each other and meeting rules: told at its end.</summary>
    Match,
}
