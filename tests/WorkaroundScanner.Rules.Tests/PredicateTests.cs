namespace WorkaroundScanner.Rules.Tests;

/// <summary>A predicate that serves one rule is that rule's code in disguise.</summary>
public class PredicateTests(ITestOutputHelper output)
{
    private const int EnoughRules = 20;

    // Each says a fact of the model in full that nothing else says, and knows nothing of the one rule that asks for it so far.
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["arm.matches"] = "to which words a branch answers",
        ["assignment.kept"] = "that a value outlives the function that computed it",
        ["call.addresses"] = "to which platform a request goes",
        ["call.argument"] = "words that are neither subcommand nor flag",
        ["call.discards"] = "that nobody sees what a call prints",
        ["call.variables"] = "how much of a call is filled in",
        ["call.whole-variable"] = "that a variable stands for any number of words",
        ["call.without-argument"] = "words that a call does not have",
        ["function.memoises"] = "what decorators and wrappers of programming languages do",
        ["has-method"] = "which functions belong to a class",
        ["iterates"] = "that a loop is about its items",
        ["step.form"] = "what a step of a CI system is",
        ["step.repeats"] = "what a CI system does with a step that failed",
        ["test.matches"] = "what a test looks for",
        ["test.operator"] = "how a test compares",
    };

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
            Assert.Empty(users.Where(group => !Serves(group.Key, several: users)).Select(group => group.Key));
        }
    }

    [Fact]
    public void Facts_are_asked_for() =>
        Assert.Empty(Facts.Keys.Except(RuleSet.BuiltIn.Rules.Rules.SelectMany(rule => rule.Predicates), StringComparer.Ordinal));

    // These are one key each, on several kinds of parts.
    private static bool Serves(string predicate, List<IGrouping<string, string>> several) =>
        Facts.ContainsKey(predicate)
        || several.Where(group => KeyOf(group.Key) == KeyOf(predicate)).SelectMany(group => group).Distinct(StringComparer.Ordinal).Count() > 1;

    private static string KeyOf(string predicate) => predicate[(predicate.LastIndexOf('.') + 1)..] is ("language" or "not-name") and var key ? key : predicate;

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
