using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Organisations;

/// <summary>What an organisation says about all its repositories in <c>wscan.yml</c>.</summary>
public sealed record OrganisationSettings
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = "wscan.yml";

    /// <summary>The words that lock something else than rules.</summary>
    public const string LockGate = "gate";

    /// <inheritdoc cref="LockGate"/>
    public const string LockExclude = "exclude";

    /// <summary>The file as it was named; empty where there is none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether it was met at the root that is scanned, and not named by whoever runs the scan: then it may lead nowhere outside that root.</summary>
    public bool IsScanned { get; init; }

    /// <summary>Globs of platform files, from the file's folder.</summary>
    public ImmutableArray<Setting<string>> Platforms { get; init; } = [];

    /// <summary>Rule packs: folders, from the file's folder, or addresses with a digest.</summary>
    public ImmutableArray<Setting<string>> Packs { get; init; } = [];

    /// <summary>Globs of files that are scanned in no repository.</summary>
    public ImmutableArray<Setting<string>> Exclude { get; init; } = [];

    /// <summary>What rules count for where a repository says nothing.</summary>
    public SeverityMap Severities { get; init; } = SeverityMap.Empty;

    /// <summary>What the gate does where a repository says nothing.</summary>
    public GateSettings Gate { get; init; } = new();

    /// <summary>What no repository can weaken.</summary>
    public ImmutableArray<Setting<string>> Locks { get; init; } = [];

    /// <summary>The lock on a rule, or null.</summary>
    public Setting<string>? LockOf(RuleDescriptor rule) => Locks.FirstOrDefault(item => new RuleSelector(item.Value).Precision(rule) > 0);

    /// <summary>The lock of a name, or null.</summary>
    public Setting<string>? LockOf(string name) => Locks.FirstOrDefault(item => item.Value == name);
}
