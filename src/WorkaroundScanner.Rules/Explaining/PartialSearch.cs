using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>Looks for the binding of a rule at one place that meets as much of it as possible, links allowed to fail and parts to stay open.</summary>
internal sealed class PartialSearch
{
    private const int Steps = 20_000;
    private const int MostChoices = 12;
    private const double LeastCloseness = 0.3;

    private readonly Rule rule;
    private readonly ModelIndex index;
    private readonly Place place;
    private readonly Search search;
    private readonly StepBudget budget = new(Steps);
    private readonly int[] binding;
    private PartialMatch? best;

    private PartialSearch(Rule rule, ModelIndex index, Place place)
    {
        this.rule = rule;
        this.index = index;
        this.place = place;
        search = new Search(index, budget);
        binding = new int[rule.Pattern.Parts.Length];
        Array.Fill(binding, Search.Unbound);
    }

    /// <summary>The nearest binding with a part on the lines, or null.</summary>
    public static PartialMatch? Find(Rule rule, ModelIndex index, Place place)
    {
        var partial = new PartialSearch(rule, index, place);
        foreach (var part in rule.Pattern.Parts)
        {
            foreach (var id in partial.Anchors(part))
            {
                partial.binding[part.Index] = id;
                partial.Extend();
                partial.binding[part.Index] = Search.Unbound;
            }
        }

        return partial.best;
    }

    private IEnumerable<int> Anchors(Part part) => index.Of(part.Filter).Ids
        .Where(id => place.Touches(id) && (index.Model.NodeAt(id) is not ScriptNode || place.Closeness(id) >= LeastCloseness))
        .OrderByDescending(place.Closeness)
        .Take(MostChoices);

    private void Extend()
    {
        if (!budget.Take())
        {
            return;
        }

        if (NextPart() is not { } part)
        {
            Consider();
            return;
        }

        var choices = Choices(part);
        foreach (var id in choices)
        {
            binding[part.Index] = id;
            Extend();
        }

        if (choices.Count == 0)
        {
            binding[part.Index] = Open;
            Extend();
        }

        binding[part.Index] = Search.Unbound;
    }

    /// <summary>The mark of a part that nothing was found for.</summary>
    private const int Open = -2;

    private Part? NextPart() =>
        rule.Pattern.Parts.FirstOrDefault(part => binding[part.Index] == Search.Unbound && LinksToBound(part).Any())
        ?? rule.Pattern.Parts.FirstOrDefault(part => binding[part.Index] == Search.Unbound);

    private IEnumerable<Link> LinksToBound(Part part) => rule.Pattern.Links.Where(link =>
        (link.From == part && binding[link.To.Index] >= 0) || (link.To == part && binding[link.From.Index] >= 0));

    private List<int> Choices(Part part)
    {
        var linked = LinksToBound(part).SelectMany(link => search.Along(link, part, binding)).Distinct().ToList();
        var open = linked.Count > 0 ? linked : index.Of(part.Filter).Ids.Where(place.Touches);
        return [.. open.Where(id => Array.IndexOf(binding, id) < 0).OrderByDescending(place.Closeness).Take(MostChoices)];
    }

    private void Consider()
    {
        int held = 0, missing = 0;
        foreach (var part in rule.Pattern.Parts)
        {
            var weight = PartialMatch.PartWeight + part.Filter.Terms.Length;
            (held, missing) = binding[part.Index] >= 0 ? (held + weight, missing) : (held, missing + weight);
        }

        var broken = ImmutableArray.CreateBuilder<Link>();
        foreach (var link in rule.Pattern.Links)
        {
            int from = binding[link.From.Index], to = binding[link.To.Index];
            if (from >= 0 && to >= 0 && search.Holds(link.Relation, from, to))
            {
                held += PartialMatch.LinkWeight;
                continue;
            }

            missing += PartialMatch.LinkWeight;
            if (from >= 0 && to >= 0)
            {
                broken.Add(link);
            }
        }

        var match = new PartialMatch([.. binding], broken.ToImmutable(), held, missing, binding.Where(id => id >= 0).Sum(place.Closeness));
        best = match.IsNearerThan(best) ? match : best;
    }
}
