using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting;

/// <summary>What outputs are given: a scan, what it was compared with, and the words that belong to it.</summary>
public sealed record Report
{
    /// <summary>What was scanned. A check's result holds the workarounds of the files that the change can have touched.</summary>
    public required ScanResult Result { get; init; }

    /// <summary>How it differs from an older snapshot; null where nothing was compared.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Where nothing was compared, the workarounds that are kept on purpose.</summary>
    public ImmutableArray<Change> Declared { get; init; } = [];

    /// <summary>Every rule of the run, by id, met or not.</summary>
    public ImmutableArray<RuleDescriptor> Rules { get; init; } = [];

    /// <summary>A rule's page as Markdown, by rule id; null where it has none.</summary>
    public Func<string, string?> PageOf { get; init; } = _ => null;

    /// <summary>The platforms that a file describes, so far as the run knows them.</summary>
    public ImmutableArray<Platform> Platforms { get; init; } = [];

    /// <summary>The severity from which a finding fails the run; null where none does. Where something was compared, the changes say it.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Takes a sentence about what an output had to leave out.</summary>
    public Action<string> Note { get; init; } = _ => { };

    /// <summary>Where a platform's users tell what they miss; empty where nobody said.</summary>
    public string ContactOf(string platform) => Platforms.FirstOrDefault(known => known.Name == platform)?.Contact ?? "";
}
