using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Tests;

public class MatchingTests
{
    private const string RetryLoop = """
        parts: { loop: { is: loop }, call: { is: call, tool: platform } }
        links: [ [loop, repeats-while-fails, call] ]
        none:  [ { parts: { items: { is: list } }, links: [ [loop, iterates, items] ] } ]
        measure: [loop]
        """;

    [Fact]
    public void A_rule_is_met_where_its_parts_and_links_are() => Assert.Equal("1-3", RuleText.Lines(RetryLoop, """
        l: loop while
          block body
            c: call kubectl apply -f x.yaml
        --
        l repeats-while-fails c
        """));

    [Fact]
    public void None_excludes_what_it_finds() => Assert.Equal("", RuleText.Lines(RetryLoop, """
        l: loop for-each
          block body
            c: call kubectl apply -f x.yaml
        --
        file items *.yaml
        l repeats-while-fails c
        l iterates items
        """));

    [Fact]
    public void None_can_forbid_a_link_between_bound_parts() => Assert.Equal("2", RuleText.Lines("""
        parts: { a: { is: call, tool: kubectl }, b: { is: call, tool: text } }
        links: [ [a, same-command, b] ]
        none: [ { links: [ [a, pipes-to, b] ] } ]
        measure: [a]
        """, """
        a: call kubectl get pods
        c: call kubectl get nodes
        g: call grep x
        --
        a same-command g
        c same-command g
        a pipes-to g
        """));

    [Fact]
    public void Different_parts_bind_different_elements() => Assert.Equal("1 3", RuleText.Lines("""
        parts: { a: { is: call, tool: kubectl }, b: { is: call, tool: kubectl } }
        links: [ [a, flows-to, b] ]
        measure: [a, b]
        """, """
        x: call kubectl get pods
        call echo
        y: call kubectl delete pod
        --
        x flows-to x
        x flows-to y
        """));

    [Theory]
    [InlineData(2, "1-6")]
    [InlineData(3, "")]
    public void At_least_counts_distinct_elements(int count, string lines) => Assert.Equal(lines, RuleText.Lines($$"""
        parts: { front: { is: dispatch } }
        at-least:
          - count: {{count}}
            parts: { arm: { is: arm }, call: { is: call, tool: platform } }
            links: [ [front, contains, arm], [arm, contains, call] ]
        measure: [front]
        """, """
        dispatch $1
          arm up
            call kubectl apply -f x
            call kubectl apply -f y
          arm down
            call kubectl delete pod
        """));

    [Theory]
    [InlineData(50, "1-5")]
    [InlineData(51, "")]
    public void Share_compares_elements_inside_a_part(int percent, string lines) => Assert.Equal(lines, RuleText.Lines($$"""
        parts: { f: { is: function } }
        share: [ { percent: {{percent}}, of: { is: call }, are: { tool: platform }, in: f } ]
        measure: [f]
        """, """
        function f
          call kubectl get pods
          call helm list
          call echo x
          call echo y
        call kubectl get nodes
        """));

    [Fact]
    public void Share_of_nothing_is_not_met() => Assert.Equal("", RuleText.Lines("""
        parts: { f: { is: function } }
        share: [ { percent: 1, of: { is: loop }, are: { form: while }, in: f } ]
        measure: [f]
        """, "function f\n  call x"));

    [Fact]
    public void Every_order_of_parts_gives_the_same_findings()
    {
        string[] parts = ["loop: { is: loop }", "call: { is: call, tool: kubectl }", "nap: { is: call, tool: sleep }"];
        const string model = """
            l: loop while
              c: call kubectl get pods
              s: call sleep 5
            m: loop while
              call sleep 5
            n: loop until
              d: call kubectl get nodes
              call sleep 1
            --
            l repeats-until-state c
            n repeats-until-state d
            """;
        foreach (var order in new[] { "012", "021", "102", "120", "201", "210" })
        {
            var declared = string.Join(", ", order.Select(digit => parts[digit - '0']));
            Assert.Equal("1-3 | 6-8", RuleText.Lines($$"""
                parts: { {{declared}} }
                links: [ [loop, repeats-until-state, call], [loop, contains, nap], [call, precedes, nap] ]
                measure: [loop]
                """, model));
        }
    }

    [Fact]
    public void A_rule_that_tries_too_much_is_given_up_and_said()
    {
        var rules = RuleText.Load("""
            parts: { a: { is: call }, b: { is: call }, c: { is: call }, d: { is: call } }
            links: [ [a, precedes, b], [b, precedes, c], [c, precedes, d] ]
            measure: [a, b, c, d]
            """, RuleText.Head.Replace("WS1301", "WS1302", StringComparison.Ordinal).Replace("some-rule", "other-rule", StringComparison.Ordinal) + """
            parts: { a: { is: call, tool: kubectl } }
            measure: [a]
            """);
        var model = RuleText.Model(string.Concat(Enumerable.Repeat("call echo\n", 60)) + "call kubectl get pods");
        var result = rules.Match(model, 1000);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("rule-budget", "ci/run.sh", true), (problem.Id, problem.Path, problem.Incomplete));
        Assert.Contains("WS1301", problem.Message, StringComparison.Ordinal);
        Assert.Equal(61, Assert.Single(result.Findings, finding => finding.Rule.Id == "WS1302").StartLine);
    }

    [Fact]
    public void An_unfinished_search_proves_no_absence()
    {
        var rules = RuleText.Load("""
            parts: { a: { is: call, tool: kubectl } }
            none:
              - parts: { b: { is: call, tool: echo }, c: { is: call, tool: echo } }
                links: [ [a, precedes, b], [c, flows-to, b] ]
            measure: [a]
            """);
        var model = RuleText.Model("call kubectl get pods\n" + string.Concat(Enumerable.Repeat("call echo\n", 60)));
        Assert.NotEmpty(rules.Match(model, StepBudget.Default).Findings);
        Assert.Empty(rules.Match(model, 20).Findings);
        Assert.Single(rules.Match(model, 20).Problems);
    }

    [Fact]
    public void Parts_that_are_not_measured_multiply_nothing()
    {
        var model = string.Concat(Enumerable.Range(0, 400).Select(at => $"c{at}: call kubectl get pods\n")) + "g: call grep x\n--\n"
            + string.Join('\n', Enumerable.Range(0, 400).Select(at => $"c{at} flows-to g"));
        var rules = RuleText.Load("""
            parts: { b: { is: call, tool: kubectl }, c: { is: call, tool: kubectl }, g: { is: call, tool: grep } }
            links: [ [b, flows-to, g], [c, flows-to, g], [b, precedes, c] ]
            measure: [g]
            """);
        var result = rules.Match(ModelNotation.Read(model), 1000);
        Assert.Empty(result.Problems);
        Assert.Equal("401", RuleText.Show(result));
    }

    [Fact]
    public void Removed_rules_match_nothing() => Assert.Empty(RuleText.Load(
        RuleText.Head.Replace("stable", "removed", StringComparison.Ordinal) + "parts: { a: { is: call } }\nmeasure: [a]")
        .Match(RuleText.Model("call x")).Findings);

    [Fact]
    public void Rules_can_be_left_out() => Assert.Empty(RuleText.Load("parts: { a: { is: call } }\nmeasure: [a]")
        .Only(rule => rule.Id != "WS1301").Match(RuleText.Model("call x")).Findings);
}
