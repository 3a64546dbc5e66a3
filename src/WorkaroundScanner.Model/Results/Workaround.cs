using System.Collections.Immutable;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Results;

/// <summary>Connected findings of one file, measured once: no line counts twice.</summary>
public sealed record Workaround
{
    /// <summary>Its number within the scan, <c>W1</c> and on, in order of path and line.</summary>
    public required string Id { get; init; }

    /// <summary>Path from the scanned root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The findings, by line, then by rule.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The union of the findings' ranges.</summary>
    public required ImmutableArray<LineRange> Ranges { get; init; }

    /// <summary>Workaround lines: code lines in the union.</summary>
    public required int Lines { get; init; }

    /// <summary>What it is known by in other snapshots.</summary>
    public required Identity Identity { get; init; }

    /// <summary>Every category met, in the order of the enumeration.</summary>
    public ImmutableArray<Category> Categories => [.. Findings.Select(finding => finding.Rule.Category).Distinct().Order()];

    /// <summary>What comparing needs of it.</summary>
    public KnownWorkaround ToKnown() => new(Path, Ranges[0].Start, Lines, Identity);
}
