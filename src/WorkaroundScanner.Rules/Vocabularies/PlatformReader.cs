using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Reads platform files one after another; a name may belong to one tool only, over all of them.</summary>
internal sealed class PlatformReader(ConfigErrors errors)
{
    private readonly List<Tool> tools = [];
    private readonly Dictionary<string, ConfigScalar> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> classes = new(StringComparer.Ordinal);
    private readonly List<ConfigScalar> classNames = [];
    private readonly List<Platform> platforms = [];

    /// <summary>The platforms that say more than their name.</summary>
    public IReadOnlyList<Platform> Platforms => platforms;

    /// <summary>Reads one file.</summary>
    public void Read(ConfigNode root, bool isBuiltIn)
    {
        if (MappingReader.Of(root, errors, "A platform file") is not { } file)
        {
            return;
        }

        file.OptionalInt("schema", 1, 1);
        var platform = file.Scalar("platform");
        file.OptionalString("owner");
        if (file.OptionalString("feedback") is { } feedback && platform is not null)
        {
            platforms.Add(new Platform(platform.Value, feedback));
        }

        CheckName(platform, "A platform's name");
        if (file.Child("classes") is { } groups)
        {
            ReadClasses(groups);
        }

        foreach (var tool in file.Children("tools"))
        {
            ReadTool(tool, platform?.Value, isBuiltIn);
        }

        file.Done();
    }

    /// <summary>Every tool of the files read, each with its classes.</summary>
    public IEnumerable<Tool> ToTools()
    {
        foreach (var name in classNames)
        {
            CheckMeaning(name);
        }

        var described = tools.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        var general = classes.Keys.Where(name => !described.Contains(name)).Select(name => new Tool { Name = name });
        return tools.Concat(general).Select(tool => tool with { Classes = [.. classes.GetValueOrDefault(tool.Name, [])] });
    }

    private void ReadClasses(MappingReader groups)
    {
        foreach (var entry in groups.Mapping.Entries)
        {
            CheckName(entry.Key, "A class's name");
            classNames.Add(entry.Key);
            foreach (var tool in groups.Strings(entry.Key.Value))
            {
                var of = classes.TryGetValue(tool, out var known) ? known : classes[tool] = [];
                if (!of.Contains(entry.Key.Value))
                {
                    of.Add(entry.Key.Value);
                }
            }
        }
    }

    private void ReadTool(MappingReader reader, string? platform, bool isBuiltIn)
    {
        var name = reader.RequiredScalar("name");
        var aliases = reader.Scalars("aliases");
        foreach (var taken in name is null ? aliases : [name, .. aliases])
        {
            Claim(taken);
        }

        var tool = new Tool
        {
            Name = name?.Value ?? "",
            Platform = platform,
            Aliases = [.. aliases.Select(alias => alias.Value)],
            ValueFlags = [.. Flags(reader, "value-flags")],
            StructuredOutput = [.. Flags(reader, "structured-output")],
            DefaultRole = reader.OptionalEnum<Role>("default-role") ?? Role.Unknown,
            CommandPositionOnly = reader.OptionalBool("command-position-only") ?? false,
            Capabilities = new CapabilityReader(isBuiltIn, errors).Read(reader.Children("capabilities")),
        };
        reader.Done();
        tools.Add(tool);
    }

    private IEnumerable<string> Flags(MappingReader reader, string key)
    {
        foreach (var flag in reader.Scalars(key))
        {
            if (!flag.Value.StartsWith('-'))
            {
                errors.Add(flag, $"`{flag.Value}` in `{key}` is no flag: it must begin with `-`.");
            }

            yield return flag.Value;
        }
    }

    private void Claim(ConfigScalar name)
    {
        if (name.Value.Contains('*') || name.Value.Contains('/') || name.Value == FilterTable.AnyPlatform)
        {
            errors.Add(name, $"A tool's name is a plain command word, so it can't be `{name.Value}`.");
        }
        else if (!owners.TryAdd(name.Value, name))
        {
            var first = owners[name.Value];
            errors.Add(name, $"The name `{name.Value}` is taken by a tool at {first.Path}:{first.Line}.");
        }
    }

    /// <summary>In rules one word stands for a tool or a class, so that a tool with a class's name must belong to it.</summary>
    private void CheckMeaning(ConfigScalar name)
    {
        var isTool = owners.ContainsKey(name.Value) || classes.ContainsKey(name.Value);
        if (isTool && !(classes.TryGetValue(name.Value, out var of) && of.Contains(name.Value)))
        {
            errors.Add(name, $"The class `{name.Value}` has the name of a tool that does not belong to it.");
        }
    }

    private void CheckName(ConfigScalar? name, string what)
    {
        if (name is not null && !KebabCase.IsKebab(name.Value))
        {
            errors.Add(name, $"{what} is written in lower-case words joined by hyphens, not `{name.Value}`.");
        }
    }
}
