using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Rules;

/// <summary>Reads packs into one set of rules.</summary>
internal static class RuleSetLoader
{
    /// <summary>Reads those of the files that hold rules or describe packs.</summary>
    public static RuleSetLoad Load(IEnumerable<PackFile> files, Vocabulary? vocabulary)
    {
        var errors = new ConfigErrors();
        var sorted = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var packs = PackReader.Read(sorted, errors);
        var catalog = new FilterCatalog();
        var reader = new RuleReader(catalog, vocabulary is null ? null : new Lazy<VocabularyWords>(() => new VocabularyWords(vocabulary)));
        var taken = new Dictionary<string, ConfigNode>(StringComparer.Ordinal);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var file in sorted.Where(file => file.IsRule))
        {
            if (Parse(file, errors) is { } root && CheckUnique(root, taken, errors) && reader.Read(root, PackReader.For(file, packs), file.IsBuiltIn, errors) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return new RuleSetLoad(new RuleSet([.. rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)], catalog), errors.ToSorted());
    }

    private static ConfigNode? Parse(PackFile file, ConfigErrors errors)
    {
        var document = file.Read();
        errors.AddRange(document.Errors);
        if (document is { Root: null, Errors.Length: 0 })
        {
            errors.Add(file.Path, 1, 1, "The file is empty; a rule begins with its `id`.");
        }

        return document.Root;
    }

    private static bool CheckUnique(ConfigNode root, Dictionary<string, ConfigNode> taken, ConfigErrors errors)
    {
        var unique = true;
        foreach (var key in new[] { "id", "name" })
        {
            if ((root as ConfigMapping)?.Find(key)?.Value is ConfigScalar value && !taken.TryAdd($"{key} {value.Value}", value))
            {
                var first = taken[$"{key} {value.Value}"];
                errors.Add(value, $"The {key} `{value.Value}` is taken by the rule at {first.Path}:{first.Line}.");
                unique = false;
            }
        }

        return unique;
    }
}
