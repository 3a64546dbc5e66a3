using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>A linked file and what rules met in it.</summary>
/// <param name="Model">The file.</param>
/// <param name="Result">What was met.</param>
/// <param name="Failed">Whether matching broke off.</param>
internal sealed record MatchedFile(CommandModel Model, MatchResult Result, bool Failed)
{
    /// <summary>What was met and left out as a platform's own golden path.</summary>
    public ImmutableArray<Finding> Sanctioned { get; init; } = [];

    /// <summary>What was met and counts, joined where it shares lines; not yet numbered.</summary>
    public ImmutableArray<Workaround> Workarounds { get; init; } = [];

    /// <summary>Path from the root.</summary>
    public string Path => Model.Summary.Path;
}
