using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Yaml;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>Reads <c>.workarounds.yml</c>.</summary>
public static class RepositoryReader
{
    private const int MostLines = 1_000_000;

    /// <summary>The settings, and everything that is wrong with the file; with errors the settings hold what could be read.</summary>
    public static (RepositorySettings Settings, ImmutableArray<ConfigError> Errors) Read(string path, string text)
    {
        var document = YamlReader.Read(path, text);
        var errors = new ConfigErrors();
        errors.AddRange(document.Errors);
        var settings = document.Root is { } root && MappingReader.Of(root, errors, "The file") is { } file ? ReadFile(file, errors) : new RepositorySettings();
        return (settings, errors.ToSorted());
    }

    private static RepositorySettings ReadFile(MappingReader file, ConfigErrors errors)
    {
        file.OptionalInt("schema", 1, 1);
        var settings = new RepositorySettings
        {
            Exclude = file.StringSettings("exclude"),
            Severities = SeverityMap.Read(file, errors),
            Gate = GateSettings.Read(file),
            Declarations = [.. file.Children("declarations").Select(item => ReadDeclaration(item, errors)).ToList()],
        };
        file.Done();
        return settings;
    }

    private static Declaration ReadDeclaration(MappingReader item, ConfigErrors errors)
    {
        item.OptionalString("fingerprint");
        var declaration = new Declaration(
            new KnownWorkaround(item.RequiredString("path"), 0, item.RequiredInt("lines", 0, MostLines), ReadIdentity(item, errors)),
            item.RequiredString("reason"),
            ReadDate(item.Scalar("until"), errors),
            item.OptionalString("link") ?? "")
        {
            IsDispute = item.OptionalBool("not-a-workaround") ?? false,
            Rules = [.. item.Strings("rules").SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
        };
        item.Done();
        return declaration;
    }

    private static Identity ReadIdentity(MappingReader item, ConfigErrors errors) => new()
    {
        Category = item.RequiredEnum<Category>("category"),
        Platform = item.RequiredString("platform"),
        Capability = item.RequiredString("capability"),
        Anchor = item.OptionalString("anchor") ?? "",
        Content = ReadContent(item.RequiredScalar("content"), errors),
        Shingles = ReadShingles(item.RequiredScalar("shingles"), errors),
    };

    private static ulong ReadContent(ConfigScalar? scalar, ConfigErrors errors)
    {
        var content = 0UL;
        if (scalar is null || ulong.TryParse(scalar.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out content))
        {
            return content;
        }

        errors.Add(scalar, "`content` must be 16 hexadecimal digits.");
        return 0;
    }

    private static ImmutableArray<uint> ReadShingles(ConfigScalar? scalar, ConfigErrors errors)
    {
        if (scalar is null)
        {
            return [];
        }

        if (Shingles.TryParse(scalar.Value, out var shingles))
        {
            return shingles;
        }

        errors.Add(scalar, $"`shingles` must be groups of 8 hexadecimal digits, at most {Identity.MostShingles}.");
        return [];
    }

    private static DateOnly? ReadDate(ConfigScalar? scalar, ConfigErrors errors)
    {
        if (scalar is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        errors.Add(scalar, $"`until` must be a date such as 2027-01-31, not `{scalar.Value}`.");
        return null;
    }
}
