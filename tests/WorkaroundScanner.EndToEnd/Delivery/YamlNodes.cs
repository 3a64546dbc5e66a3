using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>Short ways through a YAML document.</summary>
internal static class YamlNodes
{
    /// <summary>What stands under a chain of keys.</summary>
    public static YamlNode Get(this YamlNode node, params string[] keys) => keys.Aggregate(node, (at, key) => ((YamlMappingNode)at).Children[new YamlScalarNode(key)]);

    public static string Text(this YamlNode node, params string[] keys) => ((YamlScalarNode)node.Get(keys)).Value!;

    public static IEnumerable<YamlNode> Items(this YamlNode node, params string[] keys) => ((YamlSequenceNode)node.Get(keys)).Children;

    /// <summary>The entries of a mapping, as text where they are.</summary>
    public static Dictionary<string, string> Entries(this YamlNode node, params string[] keys) =>
        ((YamlMappingNode)node.Get(keys)).Children.Where(entry => entry.Value is YamlScalarNode).ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value!, StringComparer.Ordinal);
}
