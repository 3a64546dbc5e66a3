using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>Reads <c>none</c>, <c>at-least</c> and <c>share</c>.</summary>
internal sealed class ClauseReader(FilterReader filters, PatternReader patterns, ConfigErrors errors)
{
    private const int MostElements = 1000;

    /// <summary>All clauses of a rule.</summary>
    public ImmutableArray<Clause> Read(MappingReader rule, ImmutableArray<Part> parts) =>
    [
        .. rule.Children("none").Select(reader => ReadNone(reader, parts)).OfType<Clause>(),
        .. rule.Children("at-least").Select(reader => ReadAtLeast(reader, parts)).OfType<Clause>(),
        .. rule.Children("share").Select(reader => ReadShare(reader, parts)).OfType<Clause>(),
    ];

    private NoneClause? ReadNone(MappingReader reader, ImmutableArray<Part> parts)
    {
        var pattern = patterns.Read(reader, parts);
        reader.Done();
        if (reader.Mapping.Find("parts") is null && reader.Mapping.Find("links") is null)
        {
            errors.Add(reader.Mapping, "`none` needs `parts` or `links`.");
        }

        return new NoneClause(pattern, PlanOf(pattern, parts));
    }

    private AtLeastClause? ReadAtLeast(MappingReader reader, ImmutableArray<Part> parts)
    {
        var count = reader.RequiredInt("count", 1, MostElements);
        reader.RequiredNode("parts");
        var pattern = patterns.Read(reader, parts);
        reader.Done();
        return pattern.Parts.Length == 0 ? null : new AtLeastClause(count, pattern, PlanOf(pattern, parts));
    }

    private static Lazy<JoinPlan> PlanOf(Pattern pattern, ImmutableArray<Part> parts) => new(() => JoinPlanner.Plan(pattern, parts));

    private ShareClause? ReadShare(MappingReader reader, ImmutableArray<Part> parts)
    {
        var percent = reader.RequiredInt("percent", 1, 100);
        var of = reader.RequiredNode("of") is { } counted ? filters.Read(counted, "`of`") : null;
        var are = reader.RequiredNode("are") is { } wanted ? filters.Read(wanted, "`are`", of?.Kinds) : null;
        var around = reader.RequiredScalar("in") is { } name ? patterns.Find(name, parts) : null;
        if (around is not null && PartKinds.Symbols.HasAll(around.Filter.Kinds))
        {
            errors.Add(reader.Mapping, $"Nothing lies in a {around.Filter.Kinds}: `in` must name a construct.");
        }

        reader.Done();
        return of is null || are is null || around is null ? null : new ShareClause(percent, of, are, around);
    }
}
