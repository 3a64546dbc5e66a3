namespace WorkaroundScanner.Rules.Tests;

/// <summary>A predicate that serves one rule is that rule's code in disguise.</summary>
public class PredicateTests(ITestOutputHelper output)
{
    private const int EnoughRules = 20;

    [Fact]
    public void Every_predicate_serves_several_rules()
    {
        var rules = RuleSet.BuiltIn.Rules.Rules;
        var users = rules.SelectMany(rule => rule.Predicates.Select(predicate => (predicate, rule.Descriptor.Id)))
            .GroupBy(pair => pair.predicate, pair => pair.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var group in users)
        {
            output.WriteLine($"{group.Key,-28} {string.Join(' ', group)}");
        }

        if (rules.Length >= EnoughRules)
        {
            Assert.DoesNotContain(users, group => group.Count() == 1);
        }
    }

    [Fact]
    public void A_rule_names_all_that_it_is_made_of()
    {
        var rule = RuleText.Load("""
            parts: { loop: { is: loop, form: while }, call: { is: call, tool: platform } }
            links: [ [loop, repeats-while-fails, call] ]
            none: [ { parts: { items: { is: list } }, links: [ [loop, iterates, items] ] } ]
            share: [ { percent: 5, of: { is: call }, are: { role: query }, in: loop } ]
            measure: [loop]
            """).Rules[0];
        Assert.Equal(
            ["call.role", "call.tool", "iterates", "loop.form", "none", "repeats-while-fails", "share"],
            rule.Predicates);
    }
}
