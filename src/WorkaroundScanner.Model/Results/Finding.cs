using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Results;

/// <summary>One rule met at one place.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The severity in force here.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Path from the scanned root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The measured lines as sorted, disjoint runs; never empty.</summary>
    public required ImmutableArray<LineRange> Ranges { get; init; }

    /// <summary>Workaround lines: code lines in the ranges.</summary>
    public required int Lines { get; init; }

    /// <summary>The platform's name.</summary>
    public required string Platform { get; init; }

    /// <summary>The CLI.</summary>
    public required string Tool { get; init; }

    /// <summary>Its capability, or empty.</summary>
    public string Capability { get; init; } = "";

    /// <summary>Whether it goes around what it is a matter of risk to go around.</summary>
    public bool InPrivateLane { get; init; }

    /// <summary>What the platform offers in its place by now, or null.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What was found, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The first measured line.</summary>
    public int StartLine => Ranges[0].Start;

    /// <summary>The last measured line.</summary>
    public int EndLine => Ranges[^1].End;
}
