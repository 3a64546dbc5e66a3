using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Reads parts and links, and checks that the links hold the parts together.</summary>
internal sealed class PatternReader(FilterReader filters, ConfigErrors errors)
{
    private const int MostParts = 12;
    private bool hasUnreadableParts;

    /// <summary>Reads the parts and links under a mapping. Parts bound before may be named in links.</summary>
    public Pattern Read(MappingReader reader, ImmutableArray<Part> before)
    {
        var faults = errors.Count;
        var parts = reader.Child("parts") is { } named ? ReadParts(named, before) : [];
        hasUnreadableParts |= parts.IsEmpty && reader.Mapping.Find("parts") is not null;
        ImmutableArray<Part> known = [.. before, .. parts];
        var links = reader.Items("links").Select(item => ReadLink(item, known)).OfType<Link>().ToImmutableArray();
        if (errors.Count == faults)
        {
            CheckReached(before, parts, links);
        }

        return new Pattern(parts, links);
    }

    /// <summary>The part of a name, or an error and null.</summary>
    public Part? Find(ConfigScalar name, ImmutableArray<Part> known) => Find(name, name.Value, known);

    /// <summary>The part of a name that stands inside a longer text, or an error and null.</summary>
    public Part? Find(ConfigNode place, string name, ImmutableArray<Part> known)
    {
        var part = known.FirstOrDefault(candidate => candidate.Name == name);
        if (part is null && !hasUnreadableParts)
        {
            errors.Add(place, $"`{name}` is not a part of this rule" + NearestWord.Hint(name, known.Select(candidate => candidate.Name)));
        }

        return part;
    }

    private ImmutableArray<Part> ReadParts(MappingReader reader, ImmutableArray<Part> before)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var entry in reader.Mapping.Entries)
        {
            var name = entry.Key;
            if (!KebabCase.IsKebab(name.Value) || name.Value == MessageTemplate.Lines)
            {
                errors.Add(name, name.Value == MessageTemplate.Lines
                    ? "A part can't be named `lines`: in messages that is the number of lines."
                    : $"A part's name is written in lower-case words joined by hyphens, not `{name.Value}`.");
            }
            else if (before.Any(part => part.Name == name.Value))
            {
                errors.Add(name, $"The part `{name.Value}` is declared already.");
            }
            else
            {
                // A part with a broken filter keeps its name, so that one mistake is reported once.
                var filter = filters.Read(entry.Value, $"The part `{name.Value}`") ?? Filter.Broken;
                parts.Add(new Part(before.Length + parts.Count, name.Value, filter, name));
            }
        }

        if (reader.Mapping.Entries.Length is 0 or > MostParts)
        {
            errors.Add(reader.Mapping, $"There must be one to {MostParts} parts.");
        }

        return parts.ToImmutable();
    }

    private Link? ReadLink(ConfigNode item, ImmutableArray<Part> known)
    {
        if (item is not ConfigSequence { Items: [ConfigScalar from, ConfigScalar relation, ConfigScalar to] })
        {
            errors.Add(item, "A link is written `[part, relation, part]`.");
            return null;
        }

        Part? first = Find(from, known), second = Find(to, known);
        if (!EnumWords.TryParse<Relation>(relation.Value, out var meant))
        {
            errors.Add(relation, $"There is no relation `{relation.Value}`" + NearestWord.HintOrAll(relation.Value, EnumWords.All<Relation>()));
            return null;
        }

        if (first is null || second is null)
        {
            return null;
        }

        return Check(item, new Link(first, meant, second));
    }

    private Link? Check(ConfigNode item, Link link)
    {
        if (link.From == link.To)
        {
            errors.Add(item, $"A link needs two different parts, not `{link.From.Name}` twice.");
            return null;
        }

        if (link.Relation is Relation.Contains or Relation.Precedes
            && new[] { link.From, link.To }.FirstOrDefault(part => PartKinds.Symbols.HasAll(part.Filter.Kinds)) is { } symbol)
        {
            errors.Add(item, $"`{EnumWords.Of(link.Relation)}` speaks of places in the text, and the {symbol.Filter.Kinds} `{symbol.Name}` has none.");
            return null;
        }

        return link;
    }

    private void CheckReached(ImmutableArray<Part> before, ImmutableArray<Part> parts, ImmutableArray<Link> links)
    {
        var reached = before.Length > 0 ? before.ToHashSet() : [.. parts.Take(1)];
        while (links.FirstOrDefault(link => reached.Contains(link.From) != reached.Contains(link.To)) is { } bridge)
        {
            reached.Add(bridge.From);
            reached.Add(bridge.To);
        }

        foreach (var part in parts.Where(part => !reached.Contains(part)))
        {
            errors.Add(part.Origin, $"No link leads to the part `{part.Name}`.");
        }
    }
}
