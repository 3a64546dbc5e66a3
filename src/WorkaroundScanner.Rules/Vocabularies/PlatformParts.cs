using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Looks up the parts of a platform that its file speaks of: <c>push</c>, <c>deployctl push</c>, or all of <c>deployctl</c>.</summary>
internal sealed class PlatformParts(string platform, IEnumerable<Tool> tools, ConfigErrors errors)
{
    private readonly Lazy<Dictionary<string, CapabilityReference>> parts = new(() => PartsOf([.. tools.Where(tool => tool.Platform == platform)]));

    /// <summary>The parts of these names; a name that is none is an error.</summary>
    public ImmutableArray<CapabilityReference> Find(ImmutableArray<ConfigScalar> names) => [.. names.Select(Find).OfType<CapabilityReference>()];

    /// <summary>The fixes whose part of the platform there is.</summary>
    public ImmutableArray<Fix> Find(ImmutableArray<FixEntry> fixes) =>
    [
        .. fixes.Select(fix => fix.Capability is { } name && Find(name) is { } part ? new Fix(part, fix.Category, fix.Since, fix.Replacement, fix.Link) : null).OfType<Fix>(),
    ];

    private CapabilityReference? Find(ConfigScalar name)
    {
        if (parts.Value.TryGetValue(name.Value, out var part))
        {
            return part;
        }

        errors.Add(name, $"The platform `{platform}` has no capability or tool `{name.Value}`{NearestWord.Hint(name.Value, parts.Value.Keys)}");
        return null;
    }

    /// <summary>A capability's name comes before a tool's.</summary>
    private static Dictionary<string, CapabilityReference> PartsOf(ImmutableArray<Tool> tools)
    {
        var parts = new Dictionary<string, CapabilityReference>(StringComparer.Ordinal);
        foreach (var (tool, capability) in tools.SelectMany(tool => tool.Capabilities.Select(capability => (tool.Name, capability.Name))))
        {
            parts.TryAdd(capability, new CapabilityReference(null, capability));
            parts.TryAdd($"{tool} {capability}", new CapabilityReference(tool, capability));
        }

        foreach (var tool in tools)
        {
            parts.TryAdd(tool.Name, new CapabilityReference(tool.Name, null));
        }

        return parts;
    }
}
