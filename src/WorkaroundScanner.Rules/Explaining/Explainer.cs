using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>Says of every rule how far it came at one place, and what failed first.</summary>
internal sealed class Explainer(ModelIndex index, LineRange lines)
{
    private readonly Place place = new(index.Model, lines);

    /// <summary>The attempts: rules that are met first, then the nearest.</summary>
    public ImmutableArray<RuleAttempt> Explain(IEnumerable<Rule> rules) =>
    [
        .. rules.Select(Explain)
            .OrderByDescending(pair => pair.Attempt.IsMet)
            .ThenByDescending(pair => pair.Score)
            .ThenByDescending(pair => pair.Closeness)
            .Select(pair => pair.Attempt),
    ];

    private (RuleAttempt Attempt, int Score, double Closeness) Explain(Rule rule)
    {
        var matches = RuleMatcher.Find(rule, index, new StepBudget());
        if (matches.FirstOrDefault(match => match.Ranges.Any(range => range.Overlaps(lines))) is { } met)
        {
            return (Attempt(rule, true, met.Binding, Conditions(rule), ""), 0, 0);
        }

        if (PartialSearch.Find(rule, index, place) is not { } partial)
        {
            var failure = new FailureText(rule, index, place).OfNothing(out var unmet);
            return (Attempt(rule, false, [], 0, failure), int.MinValue + 1000 - unmet, 0);
        }

        var clauses = Clauses(rule, partial, out var broken);
        var text = new FailureText(rule, index, place).Of(partial, broken, matches);
        var held = partial.Binding.Count(id => id >= 0) + HeldLinks(rule, partial) + clauses;
        return (Attempt(rule, false, partial.Binding, held, text), partial.Score + clauses, partial.Closeness);
    }

    private static int Conditions(Rule rule) => rule.Pattern.Parts.Length + rule.Pattern.Links.Length + rule.Clauses.Length;

    private static int HeldLinks(Rule rule, PartialMatch partial) =>
        rule.Pattern.Links.Count(link => partial.Binding[link.From.Index] >= 0 && partial.Binding[link.To.Index] >= 0) - partial.BrokenLinks.Length;

    /// <summary>Clauses are tested only around a binding to which nothing else is missing.</summary>
    private int Clauses(Rule rule, PartialMatch partial, out Clause? broken)
    {
        broken = null;
        if (partial.Missing > 0)
        {
            return 0;
        }

        var search = new Search(index, new StepBudget());
        var binding = Widen(rule, partial);
        broken = rule.Clauses.FirstOrDefault(clause => !new ClauseTest(index, search).Holds(clause, binding));
        return broken is null ? rule.Clauses.Length : rule.Clauses.IndexOf(broken);
    }

    /// <summary>A binding with room for the parts of clauses.</summary>
    internal static int[] Widen(Rule rule, PartialMatch partial)
    {
        var binding = new int[rule.Width];
        Array.Fill(binding, Search.Unbound);
        partial.Binding.CopyTo(binding);
        return binding;
    }

    private RuleAttempt Attempt(Rule rule, bool isMet, ImmutableArray<int> binding, int depth, string failure) =>
        new(rule.Descriptor, isMet, depth,
            [.. binding.Zip(rule.Pattern.Parts).Where(pair => pair.First >= 0).Select(pair => (pair.Second.Name, place.Show(pair.First)))],
            failure);
}
