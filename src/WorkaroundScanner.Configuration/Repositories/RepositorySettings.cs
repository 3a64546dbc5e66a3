using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>What a repository says about itself in <c>.workarounds.yml</c>.</summary>
public sealed record RepositorySettings
{
    /// <summary>The file's name at a repository's root.</summary>
    public const string FileName = ".workarounds.yml";

    /// <summary>Globs of files that are not scanned.</summary>
    public ImmutableArray<Setting<string>> Exclude { get; init; } = [];

    /// <summary>What rules count for here.</summary>
    public SeverityMap Severities { get; init; } = SeverityMap.Empty;

    /// <summary>What the gate does here.</summary>
    public GateSettings Gate { get; init; } = new();

    /// <summary>Workarounds kept on purpose, in the order of the file.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];
}
