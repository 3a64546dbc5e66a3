using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Rules.Tests;

public class ExplainTests
{
    private const string Rule = """
        parts: { loop: { is: loop }, call: { is: call, tool: kubectl, role: change } }
        links: [ [loop, repeats-while-fails, call] ]
        none:  [ { parts: { items: { is: list } }, links: [ [loop, iterates, items] ] } ]
        measure: [loop]
        """;

    [Theory]
    [InlineData("l: loop while\n  c: call kubectl apply -f x\n--\nl repeats-while-fails c", "")]
    [InlineData("l: loop while\n  c: call kubectl apply -f x\n--", "[loop, repeats-while-fails, call] does not hold between while (lines 1-2) and kubectl apply -f x (line 2).")]
    [InlineData("l: loop while\n  c: call kubectl get pods\n--", "nothing here can be `call`: kubectl get pods (line 2) comes nearest, but `role: change` is asked for and it shows query.")]
    [InlineData("l: loop while\n  c: call echo x\n--", "nothing here can be `call`: echo x (line 2) comes nearest, but `tool: kubectl` is asked for and it shows echo.")]
    [InlineData("conditional\n  c: call kubectl apply -f x\n--", "nothing can be `loop`: [loop, repeats-while-fails, call] leads from kubectl apply -f x (line 2) to no loop.")]
    [InlineData("l: loop for-each\n  c: call kubectl apply -f x\n--\nfile items *.yaml\nl repeats-while-fails c\nl iterates items", "`none` forbids [loop, iterates, items], which holds with `items` = *.yaml.")]
    [InlineData("conditional\n  jump exit\n--", "no loop, no call stands on these lines.")]
    public void It_says_what_failed_first(string model, string expected)
    {
        var attempt = Assert.Single(Explain(model, 1, 2, Rule));
        Assert.Equal(expected, attempt.Failure);
        Assert.Equal(expected.Length == 0, attempt.IsMet);
    }

    [Theory]
    [InlineData("at-least: [ { count: 3, parts: { c: { is: call } }, links: [ [f, contains, c] ] } ]", "`at-least` asks for 3 of `c`, and only 2 are there.")]
    [InlineData("at-least: [ { count: 1, parts: { l: { is: loop } }, links: [ [f, contains, l] ] } ]", "`at-least` asks for 1 of `l`, and none is there.")]
    [InlineData("share: [ { percent: 80, of: { is: call }, are: { tool: kubectl }, in: f } ]", "`share` asks that 80 % of what is (is: call) in `f` be (is: call, tool: kubectl), and 1 of 2 are.")]
    [InlineData("none: [ { parts: { c: { is: call, tool: echo } }, links: [ [f, contains, c] ] } ]", "`none` forbids [f, contains, c], which holds with `c` = echo x (line 3).")]
    public void It_says_which_clause_failed(string clause, string expected)
    {
        var attempt = Assert.Single(Explain("function f\n  call kubectl get pods\n  call echo x", 1, 3, "parts: { f: { is: function } }\nmeasure: [f]\n" + clause));
        Assert.Equal(expected, attempt.Failure);
    }

    [Fact]
    public void It_says_where_the_measured_lines_are()
    {
        var attempt = Assert.Single(Explain("a: call kubectl get pods\ncall echo\nb: call grep x\n--\na flows-to b", 3, 3,
            "parts: { a: { is: call, tool: kubectl }, b: { is: call, tool: text } }\nlinks: [ [a, flows-to, b] ]\nmeasure: [a]"));
        Assert.Equal("everything holds, but what is measured lies elsewhere: line 1.", attempt.Failure);
    }

    [Fact]
    public void It_shows_what_parts_were_bound_to()
    {
        var attempt = Assert.Single(Explain("l: loop while\n  c: call kubectl apply -f x\n--", 2, 2, Rule));
        Assert.Equal([("loop", "while (lines 1-2)"), ("call", "kubectl apply -f x (line 2)")], attempt.Bound);
        Assert.Equal(2, attempt.Depth);
    }

    [Fact]
    public void The_nearest_rule_comes_first()
    {
        static string Numbered(int number, string body) => RuleText.Head
            .Replace("WS1301", $"WS130{number}", StringComparison.Ordinal).Replace("some-rule", $"rule-{number}", StringComparison.Ordinal) + body;
        var attempts = RuleText.Load(
            Numbered(1, "parts: { d: { is: dispatch } }\nmeasure: [d]"),
            Numbered(2, "parts: { c: { is: call, tool: helm } }\nmeasure: [c]"),
            Numbered(3, Rule),
            Numbered(4, "parts: { c: { is: call, tool: kubectl } }\nmeasure: [c]"))
            .Explain(RuleText.Model("l: loop while\n  c: call kubectl apply -f x\n--"), new LineRange(1, 2));
        Assert.Equal(["WS1304", "WS1303", "WS1302", "WS1301"], attempts.Select(attempt => attempt.Rule.Id));
    }

    [Fact]
    public void Of_several_bindings_the_deepest_on_the_lines_is_told()
    {
        var attempt = Assert.Single(Explain("""
            l: loop while
              call kubectl apply -f other
            m: loop while
              n: call sleep 1
              c: call kubectl apply -f x
            --
            l repeats-while-fails n
            """, 3, 5, Rule));
        Assert.Equal([("loop", "while (lines 3-5)"), ("call", "kubectl apply -f x (line 5)")], attempt.Bound);
    }

    [Fact]
    public void A_large_file_is_explained_within_its_budget()
    {
        var model = string.Concat(Enumerable.Repeat("loop while\n  call kubectl apply -f x\n  call kubectl delete pod\n", 300));
        var attempt = Assert.Single(Explain(model, 1, 900, """
            parts: { l: { is: loop }, a: { is: call }, b: { is: call }, c: { is: call } }
            links: [ [l, flows-to, a], [a, flows-to, b], [b, flows-to, c] ]
            measure: [l]
            """));
        Assert.False(attempt.IsMet);
        Assert.Contains("does not hold", attempt.Failure, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<RuleAttempt> Explain(string model, int start, int end, string rule) =>
        RuleText.Load(rule).Explain(RuleText.Model(model), new LineRange(start, end));
}
