using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Reads one platform file for itself; <see cref="VocabularyBuilder"/> puts several together.</summary>
internal sealed class PlatformReader(ConfigErrors errors)
{
    private readonly PlaceReader places = new(errors);

    /// <summary>What the file says, or null where it is no mapping.</summary>
    public PlatformFile? Read(ConfigNode root, bool isBuiltIn)
    {
        if (MappingReader.Of(root, errors, "A platform file") is not { } file)
        {
            return null;
        }

        file.OptionalInt("schema", 1, 1);
        var name = file.Scalar("platform");
        CheckName(name, "A platform's name");
        var platform = ReadPlatform(file, name?.Value ?? "");
        var read = new PlatformFile(
            isBuiltIn,
            name,
            name is null ? null : platform,
            [.. file.Children("tools").Select(new ToolReader(name?.Value, isBuiltIn, errors).Read).ToList()],
            ReadClasses(file),
            file.Scalars("private-lane"),
            [.. file.Children("fixes").Select(ReadFix).ToList()]);
        file.Done();
        CheckHasName(file, name);
        return read;
    }

    private Platform ReadPlatform(MappingReader file, string name) => new(name)
    {
        Owner = Text(file, "owner")?.Value ?? "",
        Home = places.Home(Text(file, "home")),
        Feedback = Text(file, "feedback")?.Value ?? "",
        ApiHosts = places.Hosts(file.Scalars("api-hosts")),
        CiJobs = file.Strings("ci-jobs"),
        Sanctioned = file.Child("sanctioned") is { } sanctioned ? ReadSanctioned(sanctioned) : SanctionedPlaces.None,
    };

    private SanctionedPlaces ReadSanctioned(MappingReader reader)
    {
        var read = new SanctionedPlaces(places.Globs(reader.Scalars("files")), reader.Strings("repositories"));
        reader.Done();
        return read;
    }

    private FixEntry ReadFix(MappingReader reader)
    {
        var fix = new FixEntry(
            reader.RequiredScalar("capability"),
            reader.RequiredEnum<Category>("category"),
            reader.OptionalString("since") ?? "",
            reader.RequiredString("replacement"),
            places.Link(reader.Scalar("link")));
        reader.Done();
        return fix;
    }

    private ImmutableArray<ClassEntry> ReadClasses(MappingReader file)
    {
        if (file.Child("classes") is not { } groups)
        {
            return [];
        }

        var classes = ImmutableArray.CreateBuilder<ClassEntry>();
        foreach (var entry in groups.Mapping.Entries)
        {
            CheckName(entry.Key, "A class's name");
            classes.Add(new ClassEntry(entry.Key, groups.Strings(entry.Key.Value)));
        }

        return classes.ToImmutable();
    }

    /// <summary>A text. <c>feedback: #deploy</c> is a comment to YAML, which nobody notices.</summary>
    private ConfigScalar? Text(MappingReader file, string key)
    {
        var scalar = file.Scalar(key);
        if (file.Mapping.Find(key) is { Value: ConfigScalar { IsAbsent: true } } entry)
        {
            errors.Add(entry.Key, $"`{key}` has no value; one that begins with `#` must stand in quotes.");
        }

        return scalar;
    }

    /// <summary>General tools have no owner: what is said of a platform needs its name.</summary>
    private void CheckHasName(MappingReader file, ConfigScalar? name)
    {
        string[] general = ["schema", "tools", "classes", "platform"];
        if (name is null && file.Mapping.Entries.FirstOrDefault(entry => file.Knows(entry.Key.Value) && !general.Contains(entry.Key.Value)) is { } entry)
        {
            errors.Add(entry.Key, $"`{entry.Key.Value}` says something of a platform, and the key `platform` with its name is missing.");
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
