using System.Collections.Immutable;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Every system whose files are known, the most telling first.</summary>
internal static class YamlSystems
{
    private static readonly ImmutableArray<PipelineSystem> All =
    [
        new GitHubSystem(),
    ];

    /// <summary>The system that a document belongs to, or null.</summary>
    public static PipelineSystem? Of(YamlPath path, YamlNode root)
    {
        foreach (var system in All)
        {
            if (system.Owns(path, root))
            {
                return system;
            }
        }

        return null;
    }
}
