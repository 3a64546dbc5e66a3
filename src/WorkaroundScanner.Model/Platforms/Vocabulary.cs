using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>Every tool that a scan knows by name.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Tool> byName;

    /// <summary>Indexes tools by name, alias and wrapper; the first of two tools of one name wins.</summary>
    public Vocabulary(IEnumerable<Tool> tools, IEnumerable<Platform>? platforms = null)
    {
        Tools = [.. tools];
        Platforms = [.. platforms ?? []];
        ApiHosts = new ApiHosts(Platforms);
        var names = new Dictionary<string, Tool>(StringComparer.Ordinal);
        foreach (var tool in Tools)
        {
            names.TryAdd(tool.Name, tool);
            foreach (var alias in tool.Aliases)
            {
                names.TryAdd(alias, tool);
            }

            foreach (var wrapper in tool.Wrappers)
            {
                names.TryAdd(wrapper, tool);
            }
        }

        byName = names;
        PlatformNames = [.. names.Keys.Where(name => names[name].IsPlatform).Order(StringComparer.Ordinal)];
    }

    /// <summary>All tools, in the order given.</summary>
    public ImmutableArray<Tool> Tools { get; }

    /// <summary>The platforms that are more than a name.</summary>
    public ImmutableArray<Platform> Platforms { get; }

    /// <summary>The hosts of the platforms' interfaces for programs.</summary>
    public ApiHosts ApiHosts { get; }

    /// <summary>Names, aliases and wrappers of the platforms' CLIs, sorted: the literals that make a file a candidate.</summary>
    public ImmutableArray<string> PlatformNames { get; }

    /// <summary>The description of a platform, or null where nothing but its tools is known.</summary>
    public Platform? PlatformOf(string name) => Platforms.FirstOrDefault(known => known.Name == name);

    /// <summary>The tool of a name or alias, or null.</summary>
    public Tool? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The same vocabulary with further CLIs of one platform, for instance those named on the command line.</summary>
    public Vocabulary With(IEnumerable<Tool> more) => new([.. more, .. Tools], Platforms);
}
