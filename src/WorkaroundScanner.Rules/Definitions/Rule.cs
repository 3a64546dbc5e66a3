using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>One rule: parts that must be found, links between them, and what to measure.</summary>
public sealed class Rule
{
    private readonly Lazy<JoinPlans> plans;

    internal Rule(RuleDescriptor descriptor, string pack, string path, MessageTemplate message, Pattern pattern, ImmutableArray<Clause> clauses, ImmutableArray<Measure> measures)
    {
        Descriptor = descriptor;
        Pack = pack;
        Path = path;
        Message = message;
        Pattern = pattern;
        Clauses = clauses;
        Measures = measures;
        plans = new Lazy<JoinPlans>(() => JoinPlans.Of(pattern));
        var extra = 0;
        foreach (var clause in clauses)
        {
            extra = Math.Max(extra, PatternOf(clause)?.Parts.Length ?? 0);
        }

        Width = pattern.Parts.Length + extra;
    }

    /// <summary>What outputs need to know of it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The name of the pack that it belongs to; empty where its folder has no <c>pack.yaml</c>.</summary>
    public string Pack { get; }

    /// <summary>The file that holds it.</summary>
    public string Path { get; }

    internal MessageTemplate Message { get; }

    internal Pattern Pattern { get; }

    internal ImmutableArray<Clause> Clauses { get; }

    internal ImmutableArray<Measure> Measures { get; }

    /// <summary>The steps that bind all parts, one of them first.</summary>
    internal ImmutableArray<JoinStep> StepsFrom(Part part) => plans.Value.From(part);

    /// <summary>The number of places in a binding, those for the clauses' parts included.</summary>
    internal int Width { get; }

    /// <summary>What it is made of: filter keys, relations and clauses, for instance <c>call.role</c>, <c>flows-to</c>, <c>none</c>.</summary>
    public IEnumerable<string> Predicates
    {
        get
        {
            var patterns = Clauses.Select(PatternOf).OfType<Pattern>().Append(Pattern).ToList();
            var filters = patterns.SelectMany(pattern => pattern.Parts).Select(part => part.Filter)
                .Concat(Clauses.OfType<ShareClause>().SelectMany(share => new[] { share.Of, share.Are }));
            return filters.SelectMany(PredicatesOf)
                .Concat(patterns.SelectMany(pattern => pattern.Links).Select(link => EnumWords.Of(link.Relation)))
                .Concat(Clauses.Select(NameOf))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
        }
    }

    internal static string NameOf(Clause clause) => clause switch
    {
        NoneClause => "none",
        AtLeastClause => "at-least",
        _ => "share",
    };

    private static IEnumerable<string> PredicatesOf(Filter filter) =>
        filter.Terms.Select(term => $"{filter.Kinds.Words[0]}.{term.Key.Name}");

    private static Pattern? PatternOf(Clause clause) => clause switch
    {
        NoneClause none => none.Pattern,
        AtLeastClause many => many.Pattern,
        _ => null,
    };
}
