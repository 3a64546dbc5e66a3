using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Reads filters by the table of keys.</summary>
internal sealed class FilterReader(FilterCatalog catalog, Lazy<VocabularyWords>? vocabulary, bool isBuiltIn, ConfigErrors errors)
{
    private const string Is = "is";

    /// <summary>Reads a filter; null where it is too broken to be used.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What it describes, for errors.</param>
    /// <param name="inherited">The kinds where <c>is</c> may be left out.</param>
    public Filter? Read(ConfigNode node, string what, PartKinds? inherited = null)
    {
        if (MappingReader.Of(node, errors, what) is not { } reader)
        {
            return null;
        }

        var before = errors.Count;
        var kinds = ReadKinds(reader, inherited);
        if (kinds is not { } of)
        {
            return null;
        }

        var terms = reader.Mapping.Entries.Where(entry => entry.Key.Value != Is).Select(entry => ReadTerm(entry, of)).ToList();
        return errors.Count > before ? null : catalog.Intern(of, [.. terms.OfType<FilterTerm>()]);
    }

    private PartKinds? ReadKinds(MappingReader reader, PartKinds? inherited)
    {
        if (inherited is not null && reader.Mapping.Find(Is) is null)
        {
            return inherited;
        }

        reader.RequiredNode(Is);
        var kinds = new List<PartKind>();
        foreach (var word in reader.Scalars(Is))
        {
            if (EnumWords.TryParse<PartKind>(word.Value, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                errors.Add(word, $"`is` can't be `{word.Value}`" + NearestWord.HintOrAll(word.Value, EnumWords.All<PartKind>()));
            }
        }

        return kinds.Count == 0 ? null : PartKinds.Of([.. kinds]);
    }

    private FilterTerm? ReadTerm(ConfigEntry entry, PartKinds kinds)
    {
        var name = entry.Key.Value;
        var rows = FilterTable.ByName[name].ToList();
        if (rows.Count == 0)
        {
            var near = FilterTable.Rows.Where(candidate => candidate.Kinds.HasAll(kinds)).Select(candidate => candidate.Name);
            errors.Add(entry.Key, $"The filter key `{name}` is unknown" + NearestWord.Hint(name, near));
            return null;
        }

        if (rows.Find(row => row.Kinds.HasAll(kinds)) is not { } key)
        {
            var applies = new PartKinds(rows.Aggregate(0u, (bits, row) => bits | row.Kinds.Bits));
            errors.Add(entry.Key, $"The filter key `{name}` says nothing about a {kinds}; it is for a {applies}.");
            return null;
        }

        var words = MappingReader.ScalarsOf(name, entry.Value, errors);
        var valid = words.Where(word => IsValid(key, word)).Select(word => word.Value).ToImmutableArray();
        return valid.Length == 0 || valid.Length < words.Length ? null : new FilterTerm(key, valid, key.Compile(valid));
    }

    private bool IsValid(FilterKey key, ConfigScalar word)
    {
        if (key.Shape.Words.Length > 0 && !key.Shape.Words.Any(valid => valid == word.Value))
        {
            errors.Add(word, $"`{key.Name}` can't be `{word.Value}`" + NearestWord.HintOrAll(word.Value, key.Shape.Words));
            return false;
        }

        if (isBuiltIn)
        {
            return true;
        }

        if (key.Shape.Check(word.Value) is { } fault)
        {
            errors.Add(word, $"`{key.Name}` can't be `{word.Value}`: {fault}.");
            return false;
        }

        if (vocabulary?.Value.Of(key.Shape) is { } known && !known.Contains(word.Value))
        {
            errors.Add(word, $"The vocabulary has no {key.Shape.Noun} `{word.Value}`" + NearestWord.Hint(word.Value, known.Order(StringComparer.Ordinal)));
            return false;
        }

        return true;
    }
}
