using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Reads one rule file. A rule with an error is not loaded; all its errors are reported together.</summary>
internal sealed class RuleReader(FilterCatalog catalog, Lazy<VocabularyWords>? vocabulary)
{
    /// <summary>Reads a rule of a pack.</summary>
    public Rule? Read(ConfigNode root, Pack pack, bool isBuiltIn, ConfigErrors errors)
    {
        var before = errors.Count;
        if (MappingReader.Of(root, errors, "A rule") is not { } reader)
        {
            return null;
        }

        var descriptor = ReadDescriptor(reader, pack, errors);
        var message = reader.RequiredScalar("message");
        var filters = new FilterReader(catalog, vocabulary, isBuiltIn, errors);
        var patterns = new PatternReader(filters, errors);
        reader.RequiredNode("parts");
        var pattern = patterns.Read(reader, []);
        var clauses = new ClauseReader(filters, patterns, errors).Read(reader, pattern.Parts);
        var measures = ReadMeasures(reader, patterns, pattern.Parts, errors);
        var template = message is null ? null : ReadMessage(message, patterns, pattern.Parts, errors);
        reader.Done();
        return errors.Count > before || template is null ? null : new Rule(descriptor, pack.Name, root.Path, template, pattern, clauses, measures);
    }

    private static RuleDescriptor ReadDescriptor(MappingReader reader, Pack pack, ConfigErrors errors)
    {
        var id = reader.RequiredScalar("id");
        var name = reader.RequiredScalar("name");
        var category = reader.RequiredNode("category") is null ? null : reader.OptionalEnum<Category>("category");
        CheckId(id, category, pack, errors);
        CheckName(name, errors);
        return new RuleDescriptor
        {
            Id = id?.Value ?? "",
            Name = name?.Value ?? "",
            Title = reader.RequiredString("title"),
            Category = category ?? default,
            Severity = reader.RequiredEnum<Severity>("severity"),
            Maturity = reader.RequiredEnum<Maturity>("maturity"),
            Revision = reader.RequiredInt("revision", 1, 10_000),
        };
    }

    private static void CheckId(ConfigScalar? id, Category? category, Pack pack, ConfigErrors errors)
    {
        if (id is null)
        {
            return;
        }

        const int digits = 4;
        var prefix = id.Value[..Math.Max(0, id.Value.Length - digits)];
        if (!PackReader.IsPrefix(prefix) || id.Value.AsSpan(prefix.Length).ContainsAnyExceptInRange('0', '9'))
        {
            errors.Add(id, $"An id is capital letters and four digits, such as `WS1301`, not `{id.Value}`.");
        }
        else if (pack.Prefix is { } own && own != prefix)
        {
            errors.Add(id, $"Ids of the pack `{pack.Name}` begin with `{own}`, not `{prefix}`.");
        }
        else if (category is { } of && !id.Value.AsSpan(prefix.Length).StartsWith(pack.HundredOf(of), StringComparison.Ordinal))
        {
            errors.Add(id, $"Ids of the category {EnumWords.Of(of)} lie in {prefix}{pack.HundredOf(of)}xx, so `{id.Value}` can't be one.");
        }
    }

    private static void CheckName(ConfigScalar? name, ConfigErrors errors)
    {
        if (name is null)
        {
            return;
        }

        if (RuleName.Fault(name.Value) is { } fault)
        {
            errors.Add(name, fault);
        }
    }

    private static ImmutableArray<Measure> ReadMeasures(MappingReader reader, PatternReader patterns, ImmutableArray<Part> parts, ConfigErrors errors)
    {
        reader.RequiredNode("measure");
        var measures = ImmutableArray.CreateBuilder<Measure>();
        foreach (var item in reader.Scalars("measure"))
        {
            var (name, extent) = Measure.Split(item.Value);
            if (patterns.Find(item, name, parts) is not { } part)
            {
                continue;
            }

            if (PartKinds.Symbols.HasAll(part.Filter.Kinds))
            {
                errors.Add(item, $"The {part.Filter.Kinds} `{name}` has no lines to measure.");
            }

            measures.Add(new Measure(part, extent));
        }

        return measures.ToImmutable();
    }

    private static MessageTemplate? ReadMessage(ConfigScalar message, PatternReader patterns, ImmutableArray<Part> parts, ConfigErrors errors)
    {
        var template = MessageTemplate.Parse(message.Value);
        if (template is null)
        {
            errors.Add(message, "A brace in `message` has no partner; a place is written `{part}`.");
            return null;
        }

        foreach (var place in template.Places.Where(place => place != MessageTemplate.Lines))
        {
            patterns.Find(message, place, parts);
        }

        return template;
    }
}
