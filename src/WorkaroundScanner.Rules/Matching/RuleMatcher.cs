using System.Collections.Immutable;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>Finds the matches of one rule in one model.</summary>
internal sealed class RuleMatcher
{
    private readonly Rule rule;
    private readonly ModelIndex index;
    private readonly int[] binding;
    private readonly ClauseTest clauses;
    private readonly Search search;
    private readonly StepBudget budget;
    private readonly List<RuleMatch> matches = [];
    private readonly HashSet<string> measured = new(StringComparer.Ordinal);

    private RuleMatcher(Rule rule, ModelIndex index, StepBudget budget)
    {
        this.rule = rule;
        this.index = index;
        this.budget = budget;
        binding = new int[rule.Width];
        Array.Fill(binding, Search.Unbound);
        search = new Search(index, budget);
        clauses = new ClauseTest(index, search);
    }

    /// <summary>All matches with different measured elements.</summary>
    public static IReadOnlyList<RuleMatch> Find(Rule rule, ModelIndex index, StepBudget budget)
    {
        if (Rarest(rule, index) is not { } start)
        {
            return [];
        }

        var matcher = new RuleMatcher(rule, index, budget);
        var steps = rule.StepsFrom(start);
        matcher.search.Run(steps, matcher.binding, matcher.StepsToMeasured(steps), matcher.Accept);
        return matcher.matches;
    }

    /// <summary>The part with the fewest candidates, or null where some part has none. Parts that need no inference are asked first: most files end there.</summary>
    private static Part? Rarest(Rule rule, ModelIndex index)
    {
        var parts = rule.Pattern.SoonestFirst;
        if (!MayMeet(parts, index, inferred: false) || !AreMet(parts, index, inferred: false) || !rule.Clauses.All(clause => MayHold(clause, index))
            || !MayMeet(parts, index, inferred: true) || !AreMet(parts, index, inferred: true))
        {
            return null;
        }

        return rule.Pattern.Parts.MinBy(part => index.Of(part.Filter).Ids.Length);
    }

    // What a clause asks for has to be there, whatever it is linked to: this needs no relations, which most files then never need.
    private static bool MayHold(Clause clause, ModelIndex index) => clause switch
    {
        AtLeastClause many => MayMeet(many.Pattern.Parts, index, inferred: false) && AreMet(many.Pattern.SoonestFirst, index, inferred: false),
        ShareClause share => index.MayMeet(share.Are) && index.Of(share.Are).Ids.Length > 0,
        _ => true,
    };

    private static bool MayMeet(ImmutableArray<Part> parts, ModelIndex index, bool inferred)
    {
        foreach (var part in parts)
        {
            if (IsInferred(part) == inferred && !index.MayMeet(part.Filter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreMet(ImmutableArray<Part> parts, ModelIndex index, bool inferred)
    {
        foreach (var part in parts)
        {
            if (IsInferred(part) == inferred && index.Of(part.Filter).Ids.Length == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInferred(Part part) => part.Filter.Kinds.Overlaps(PartKinds.Inferred);

    private int StepsToMeasured(ImmutableArray<JoinStep> steps)
    {
        var last = steps.Length;
        while (last > 0 && rule.Measures.All(measure => measure.Part != steps[last - 1].Part))
        {
            last--;
        }

        return last;
    }

    private bool Accept()
    {
        var key = string.Join(',', rule.Measures.Select(measure => binding[measure.Part.Index]));
        if (measured.Contains(key))
        {
            return true;
        }

        if (!rule.Clauses.All(clause => clauses.Holds(clause, binding)) || budget.IsSpent)
        {
            return false;
        }

        measured.Add(key);
        var ranges = Measurement.Union(rule.Measures.SelectMany(RangesOf));
        if (ranges.Length > 0)
        {
            matches.Add(new RuleMatch([.. binding.Take(rule.Pattern.Parts.Length)], ranges));
        }

        return true;
    }

    private IEnumerable<Model.Text.LineRange> RangesOf(Measure measure)
    {
        var summary = index.Model.Summary;
        return index.Model.NodeAt(binding[measure.Part.Index]) is { } node
            ? Measurement.NodesOf(index.Model, node, measure.Extent).SelectMany(measured => Measurement.RangesOf(summary, measured))
            : [];
    }
}
