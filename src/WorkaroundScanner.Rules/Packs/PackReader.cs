using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>Reads <c>pack.yaml</c>.</summary>
internal static class PackReader
{
    /// <summary>The version of the rule form that this program reads.</summary>
    public const int Schema = 1;

    /// <summary>The packs that the files describe.</summary>
    public static IReadOnlyList<Pack> Read(IEnumerable<PackFile> files, ConfigErrors errors) =>
        [.. files.Where(file => file.IsManifest).Select(file => Read(file, errors)).OfType<Pack>()];

    /// <summary>The pack to which a file belongs: the one in the nearest folder around it.</summary>
    public static Pack For(PackFile file, IEnumerable<Pack> packs)
    {
        var nearest = Pack.Default;
        foreach (var pack in packs)
        {
            if (file.Path.StartsWith(pack.Folder, StringComparison.Ordinal) && (nearest == Pack.Default || pack.Folder.Length > nearest.Folder.Length))
            {
                nearest = pack;
            }
        }

        return nearest;
    }

    private static Pack? Read(PackFile file, ConfigErrors errors)
    {
        var document = file.Read();
        errors.AddRange(document.Errors);
        if (document.Root is null || MappingReader.Of(document.Root, errors, "A pack file") is not { } reader)
        {
            return null;
        }

        CheckSchema(reader.RequiredScalar("schema"), errors);
        var name = reader.RequiredString("name");
        var prefix = reader.RequiredScalar("prefix");
        if (prefix is not null && !IsPrefix(prefix.Value))
        {
            errors.Add(prefix, $"`prefix` must be two to eight capital letters, not `{prefix.Value}`.");
            prefix = null;
        }

        var hundreds = reader.Child("ranges") is { } ranges ? ReadRanges(ranges, errors) : Pack.Default.Hundreds;
        reader.Done();
        return new Pack(name, file.Folder, prefix?.Value, hundreds);
    }

    private static void CheckSchema(ConfigScalar? schema, ConfigErrors errors)
    {
        if (schema is not null && schema.Value != $"{Schema}")
        {
            errors.Add(schema, int.TryParse(schema.Value, out var newer) && newer > Schema
                ? $"The pack is written for schema {newer} of rules; this program reads schema {Schema}, so a newer one is needed."
                : $"`schema` must be {Schema}, the version of the rule form, not `{schema.Value}`.");
        }
    }

    /// <summary>Whether a text can begin rule ids.</summary>
    public static bool IsPrefix(string text) => text.Length is >= 2 and <= 8 && text.All(char.IsAsciiLetterUpper);

    private static ImmutableArray<string> ReadRanges(MappingReader ranges, ConfigErrors errors)
    {
        var hundreds = Pack.Default.Hundreds;
        var categories = EnumWords.All<Category>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < categories.Length; at++)
        {
            if (ranges.RequiredScalar(categories[at]) is not { } range)
            {
                continue;
            }

            if (range.Value.Length != 4 || !range.Value.EndsWith("xx", StringComparison.Ordinal) || !range.Value[..2].All(char.IsAsciiDigit))
            {
                errors.Add(range, $"A range is two digits and `xx`, such as `11xx`, not `{range.Value}`.");
            }
            else if (!taken.TryAdd(range.Value, categories[at]))
            {
                errors.Add(range, $"The range {range.Value} belongs to {taken[range.Value]} already.");
            }
            else
            {
                hundreds = hundreds.SetItem(at, range.Value[..2]);
            }
        }

        ranges.Done();
        return hundreds;
    }
}
