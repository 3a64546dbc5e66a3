using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Files;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>What to scan and how. Nothing but the root, the selection and the vocabulary changes the result.</summary>
public sealed record ScanRequest
{
    /// <summary>A folder, or one file.</summary>
    public required string Root { get; init; }

    /// <summary>The tools known by name.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Which files are wanted.</summary>
    public FileSelection Selection { get; init; } = new();

    /// <summary>Whether files that can't hold a finding are left unparsed.</summary>
    public bool UsePrefilter { get; init; } = true;

    /// <summary>How many threads work.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how many of how many files were read; called from any thread.</summary>
    public Action<int, int>? Progress { get; init; }
}
