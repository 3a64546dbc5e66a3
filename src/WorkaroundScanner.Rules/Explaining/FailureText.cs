using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>Says in one sentence what keeps a rule from being met.</summary>
internal sealed class FailureText(Rule rule, ModelIndex index, Place place)
{
    /// <summary>What failed first: a part, a link, a clause, or the measured lines.</summary>
    public string Of(PartialMatch partial, Clause? broken, IReadOnlyList<RuleMatch> matches)
    {
        if (partial.BrokenLinks.Length > 0)
        {
            var link = partial.BrokenLinks[0];
            return $"{link} does not hold between {place.Show(partial.Binding[link.From.Index])} and {place.Show(partial.Binding[link.To.Index])}.";
        }

        if (rule.Pattern.Parts.FirstOrDefault(part => partial.Binding[part.Index] < 0) is { } missing)
        {
            return OfMissing(missing, partial.Binding);
        }

        return broken is null ? OfMeasure(matches) : OfClause(broken, partial);
    }

    /// <summary>Why no part at all is found on the lines: the element that comes nearest to one, and how many keys of the filter it misses.</summary>
    public string OfNothing(out int unmet)
    {
        var nearest = rule.Pattern.Parts
            .Select(part => (Part: part, Near: Nearest(part, [])))
            .Where(pair => pair.Near is not null)
            .OrderBy(pair => pair.Near!.Value.Unmet.Length)
            .FirstOrDefault();
        unmet = nearest.Near?.Unmet.Length ?? 999;
        return nearest.Near is { } near
            ? OfNearest(nearest.Part, near.Id, near.Unmet[0])
            : $"no {string.Join(", no ", rule.Pattern.Parts.Select(part => part.Filter.Kinds.ToString()).Distinct())} stands on these lines.";
    }

    private string OfMissing(Part part, ImmutableArray<int> binding)
    {
        if (Nearest(part, binding) is { Unmet: [var first, ..] } near)
        {
            return OfNearest(part, near.Id, first);
        }

        return rule.Pattern.Links.FirstOrDefault(link => Leads(link, part, binding)) is { } link
            ? $"nothing can be `{part.Name}`: {link} leads from {place.Show(binding[(link.From == part ? link.To : link.From).Index])} to no {part.Filter.Kinds}."
            : $"nothing here can be `{part.Name}`: no {part.Filter.Kinds} stands on these lines.";
    }

    private string OfNearest(Part part, int id, FilterTerm unmet)
    {
        var shown = unmet.Key.Show(new ElementView(index.Model, id));
        return $"nothing here can be `{part.Name}`: {place.Show(id)} comes nearest, but `{unmet}` is asked for and it shows {(shown.Length == 0 ? "nothing" : shown)}.";
    }

    private (int Id, ImmutableArray<FilterTerm> Unmet)? Nearest(Part part, ImmutableArray<int> binding) => part.Filter.Kinds.Members
        .SelectMany(index.OfKind)
        .Where(id => place.Touches(id) && !binding.Contains(id) && index.Model.NodeAt(id) is not ScriptNode)
        .Select(id => (Id: id, Unmet: Unmet(part.Filter, id)))
        .Where(pair => pair.Unmet.Length > 0)
        .OrderBy(pair => pair.Unmet.Length)
        .ThenByDescending(pair => place.Closeness(pair.Id))
        .Select(pair => ((int, ImmutableArray<FilterTerm>)?)pair)
        .FirstOrDefault();

    private static bool Leads(Link link, Part part, ImmutableArray<int> binding) =>
        (link.From == part && binding[link.To.Index] >= 0) || (link.To == part && binding[link.From.Index] >= 0);

    private ImmutableArray<FilterTerm> Unmet(Filter filter, int id)
    {
        var element = new ElementView(index.Model, id);
        return [.. filter.Terms.Where(term => !term.Test(element))];
    }

    private string OfClause(Clause clause, PartialMatch partial)
    {
        var binding = Explainer.Widen(rule, partial);
        var search = new Search(index, new StepBudget());
        switch (clause)
        {
            case NoneClause none:
                var found = none.Pattern.Parts.Select(_ => Search.Unbound).ToArray();
                search.Run(none.Plan.Value.Steps, binding, 0, () =>
                {
                    found = [.. none.Pattern.Parts.Select(part => binding[part.Index])];
                    return true;
                });
                var shown = none.Pattern.Parts.Zip(found, (part, id) => $"`{part.Name}` = {place.Show(id)}");
                return $"`none` forbids {string.Join(", ", none.Pattern.Links)}, which holds{(found.Length == 0 ? "" : " with " + string.Join(", ", shown))}.";
            case AtLeastClause many:
                var count = new ClauseTest(index, search).Count(many, binding, many.Count);
                return $"`at-least` asks for {many.Count.ToString(CultureInfo.InvariantCulture)} of `{many.Pattern.Parts[0].Name}`, and {(count == 0 ? "none is" : count == 1 ? "only 1 is" : $"only {count} are")} there.";
            case ShareClause share:
                var (all, good) = new ClauseTest(index, search).Count(share, binding);
                return $"`share` asks that {share.Percent} % of what is ({share.Of.Text}) in `{share.In.Name}` be ({share.Are.Text}), and {good} of {all} are.";
            default:
                throw new ArgumentOutOfRangeException(nameof(clause));
        }
    }

    private static string OfMeasure(IReadOnlyList<RuleMatch> matches) => matches.Count == 0
        ? "everything holds, but no measured line is a line of code."
        : $"everything holds, but what is measured lies elsewhere: {Place.Show(matches[0].Ranges[0])}.";
}
