using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Organisations;

/// <summary>Reads <c>wscan.yml</c>.</summary>
public static class OrganisationReader
{
    /// <summary>The settings, and everything that is wrong with the file.</summary>
    public static (OrganisationSettings Settings, ImmutableArray<ConfigError> Errors) Read(string path, string text)
    {
        var document = YamlReader.Read(path, text);
        var errors = new ConfigErrors();
        errors.AddRange(document.Errors);
        var settings = document.Root is { } root && MappingReader.Of(root, errors, "The file") is { } file ? ReadFile(path, file, errors) : new OrganisationSettings { Path = path };
        return (settings, errors.ToSorted());
    }

    private static OrganisationSettings ReadFile(string path, MappingReader file, ConfigErrors errors)
    {
        file.OptionalInt("schema", 1, 1);
        var locks = file.Scalars("lock");
        foreach (var word in locks)
        {
            RuleSelector.Check(word, errors, OrganisationSettings.LockGate, OrganisationSettings.LockExclude);
        }

        var settings = new OrganisationSettings
        {
            Path = path,
            Platforms = file.StringSettings("platforms"),
            Packs = file.StringSettings("packs"),
            Exclude = file.StringSettings("exclude"),
            Severities = SeverityMap.Read(file, errors),
            Gate = GateSettings.Read(file),
            Locks = [.. locks.Select(word => new Setting<string>(word.Value, word.Origin()))],
        };
        file.Done();
        return settings;
    }
}
