using System.Collections.Immutable;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Every system whose files are known, the most telling first.</summary>
internal static class YamlSystems
{
    private static readonly ImmutableArray<PipelineSystem> All =
    [
        new GitHubSystem(),
        new BitbucketSystem(),
        new PreCommitSystem(),
        new ScriptListSystem(),
        new DroneSystem(),
        new TektonSystem(),
        new ArgoSystem(),
        new KubernetesSystem(),
        new CircleCiSystem(),
        new BuildkiteSystem(),
        new TaskfileSystem(),
        new ConcourseSystem(),
        new CloudBuildSystem(),
        new ComposeSystem(),
        new AzureSystem(),
        new AnsibleSystem(),
        new GitLabSystem(),
    ];

    /// <summary>The system that a document belongs to; the one for all others where none is known.</summary>
    public static PipelineSystem Of(YamlPath path, YamlNode root)
    {
        foreach (var system in All)
        {
            if (system.Owns(path, root))
            {
                return system;
            }
        }

        return UnknownSystem.Instance;
    }
}
