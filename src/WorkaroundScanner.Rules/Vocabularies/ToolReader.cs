using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Reads one tool of a platform file.</summary>
internal sealed class ToolReader(string? platform, bool isBuiltIn, ConfigErrors errors)
{
    /// <summary>The tool as far as it is described well.</summary>
    public ToolEntry Read(MappingReader reader)
    {
        var name = reader.RequiredScalar("name");
        var aliases = reader.Scalars("aliases");
        var wrappers = reader.Scalars("wrappers");
        var tool = new Tool
        {
            Name = name?.Value ?? "",
            Platform = platform,
            Aliases = [.. aliases.Select(alias => alias.Value)],
            Wrappers = [.. wrappers.Select(wrapper => wrapper.Value)],
            ValueFlags = [.. Flags(reader, "value-flags")],
            StructuredOutput = [.. Flags(reader, "structured-output")],
            DefaultRole = reader.OptionalEnum<Role>("default-role") ?? Role.Unknown,
            CommandPositionOnly = reader.OptionalBool("command-position-only") ?? false,
            Capabilities = new CapabilityReader(isBuiltIn, errors).Read(reader.Children("capabilities")),
        };
        reader.Done();
        return new ToolEntry(reader.Mapping, name, [.. aliases, .. wrappers], tool);
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
}
