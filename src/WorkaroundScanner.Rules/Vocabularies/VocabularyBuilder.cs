using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>
/// Puts platform files together. A name belongs to one tool, and a platform to one file, over all files of users; those of the program stand behind them:
/// a user's file adds to a built-in platform of its name and takes over the tools that it names, with all of their description that it leaves out.
/// </summary>
internal sealed class VocabularyBuilder(ConfigErrors errors)
{
    private readonly List<PlatformFile> files = [];
    private readonly Dictionary<string, ConfigScalar> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> takenOver = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> classes = new(StringComparer.Ordinal);

    /// <summary>Adds a file; those of the program are added first.</summary>
    public void Add(PlatformFile file)
    {
        if (!file.IsBuiltIn && file.Name is { } name && files.Find(other => !other.IsBuiltIn && other.Name?.Value == name.Value) is { } first)
        {
            errors.Add(name, $"The platform `{name.Value}` is described at {first.Name!.Path}:{first.Name.Line} already; put both into one file.");
        }

        files.Add(file);
        foreach (var taken in file.Tools.SelectMany(tool => tool.Names))
        {
            Claim(taken, file.IsBuiltIn);
        }

        foreach (var entry in file.Classes)
        {
            Add(entry);
        }
    }

    /// <summary>The vocabulary of all files added.</summary>
    public Vocabulary Build()
    {
        CheckClasses();
        var tools = Tools().ToList();
        return new Vocabulary(tools, Platforms(tools));
    }

    private void Claim(ConfigScalar name, bool isBuiltIn)
    {
        if (name.Value.Contains('*') || name.Value.Contains('/') || name.Value == FilterTable.AnyPlatform)
        {
            errors.Add(name, $"A tool's name is a plain command word, so it can't be `{name.Value}`.");
        }
        else if (!owners.TryAdd(name.Value, name))
        {
            if (isBuiltIn || takenOver.Contains(name.Value) || !IsBuiltIn(name.Value))
            {
                var first = owners[name.Value];
                errors.Add(name, $"The name `{name.Value}` is taken by a tool at {first.Path}:{first.Line}.");
            }
            else
            {
                owners[name.Value] = name;
                takenOver.Add(name.Value);
            }
        }
    }

    private bool IsBuiltIn(string name) => files.Exists(file => file.IsBuiltIn && file.Tools.Any(tool => tool.Names.Contains(owners[name])));

    private void Add(ClassEntry entry)
    {
        foreach (var tool in entry.Tools)
        {
            var of = classes.TryGetValue(tool, out var known) ? known : classes[tool] = [];
            if (!of.Contains(entry.Name.Value))
            {
                of.Add(entry.Name.Value);
            }
        }
    }

    private IEnumerable<Tool> Tools()
    {
        var tools = files.SelectMany(file => file.Tools.Select(tool => file.IsBuiltIn ? Left(tool.Tool) : Complete(tool))).OfType<Tool>().ToList();
        var described = tools.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        var general = classes.Keys.Where(name => !described.Contains(name)).Select(name => new Tool { Name = name });
        return tools.Concat(general).Select(tool => tool with { Classes = [.. classes.GetValueOrDefault(tool.Name, [])] });
    }

    /// <summary>What is left of a built-in tool where users' files take over names of it.</summary>
    private Tool? Left(Tool tool) =>
        takenOver.Count == 0 ? tool
        : takenOver.Contains(tool.Name) ? null
        : tool.Aliases.Any(takenOver.Contains) ? tool with { Aliases = tool.Aliases.RemoveAll(takenOver.Contains) }
        : tool;

    private Tool Complete(ToolEntry entry)
    {
        var builtIn = files.Where(file => file.IsBuiltIn).SelectMany(file => file.Tools).FirstOrDefault(other => other.Tool.Name == entry.Tool.Name);
        if (builtIn is null)
        {
            return entry.Tool;
        }

        var own = entry.Names.Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        var tool = entry.Over(builtIn.Tool);
        return tool with { Aliases = tool.Aliases.RemoveAll(alias => !own.Contains(alias) && takenOver.Contains(alias)) };
    }

    private List<Platform> Platforms(List<Tool> tools)
    {
        var platforms = new Dictionary<string, Platform>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Platform is { } platform)
            {
                var parts = new PlatformParts(platform.Name, tools, errors);
                var described = platform with { PrivateLane = parts.Find(file.PrivateLane), Fixes = parts.Find(file.Fixes) };
                platforms[platform.Name] = platforms.TryGetValue(platform.Name, out var other) ? described.Over(other) : described;
            }
        }

        return [.. platforms.Values];
    }

    /// <summary>In rules one word stands for a tool or a class, so that a tool with a class's name must belong to it.</summary>
    private void CheckClasses()
    {
        foreach (var (file, name) in files.SelectMany(file => file.Classes.Select(entry => (file, entry.Name))))
        {
            var isTool = owners.TryGetValue(name.Value, out var owner) || classes.ContainsKey(name.Value);
            if (isTool && !(classes.TryGetValue(name.Value, out var of) && of.Contains(name.Value)))
            {
                errors.Add(
                    file.IsBuiltIn && owner is not null ? owner : name,
                    file.IsBuiltIn && owner is not null ? $"A tool can't be called `{name.Value}`: that is a class of tools." : $"The class `{name.Value}` has the name of a tool that does not belong to it.");
            }
        }
    }
}
