using System.Collections.Immutable;
using WorkaroundScanner.Configuration.EditorConfigs;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Puts together what is in force in a tree, from its own files and the organisation's.</summary>
internal static class PolicyFiles
{
    /// <summary>What is in force.</summary>
    /// <exception cref="UsageException">A file is wrong.</exception>
    public static Policy Read(OrganisationSettings organisation, TreeSource source) =>
        Policy.Of(organisation, SettingsFile.Read(source), new EditorConfigFolder(source.ReadText).For);

    /// <summary>What wants looking after in the repository's files: what the organisation locks, and rules that are not there.</summary>
    /// <exception cref="UsageException">The organisation's own file names a rule that is not there.</exception>
    public static ImmutableArray<Problem> Problems(Policy policy, OrganisationSettings organisation, ScanPack pack)
    {
        var unknown = policy.Unknown([.. pack.Rules.Rules.Select(rule => rule.Descriptor.Id)]).ToList();
        var own = unknown.FindAll(pair => pair.Origin.Path == organisation.Path);
        return own.Count > 0
            ? throw new UsageException([.. own.Select(pair => $"{pair.Origin}: {pair.Message}")])
            : [.. policy.Attempts, .. unknown.Select(pair => new Problem("unknown-rule", pair.Message, pair.Origin.Path, pair.Origin.Line, 1))];
    }
}
