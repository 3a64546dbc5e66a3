using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Tests.Code;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Go;

/// <summary>Text that is no Go: what can't be read costs itself.</summary>
public sealed class GoRobustnessTests
{
    private const int Deep = 100_000;

    private const string Program = """
        package p

        import ("fmt"; k "os/exec")

        type T struct { a []map[string]func(int) (x error) }

        func (t *T) Run(a, b string, c ...int) (err error) {
        loop:
            for i, x := range []string{"a", `b`} {
                if out, err := k.Command("kubectl", append([]string{"get"}, c...)...).Output(); err != nil && !t.ok(out[1:]) {
                    continue loop
                } else if x == 'q' { panic(fmt.Sprintf("%s\x41\n", x)) }
                switch v := x.(type) { case string, *T: go f(v); default: defer func() { g[int](<-ch) }() }
                select { case ch <- 1: case y := <-ch: h(y, Pair[int, T]{1, T{a: nil}}) }
            }
            return t.x.(error) /* end */ // done
        }
        """;

    [Theory]
    [InlineData("f(])\ng()", "(call f", "(call g)")]
    [InlineData("x := )\ng()", "(= x (opaque))", "(call g)")]
    [InlineData("if {\n}\ng()", "(if (opaque))", "(call g)")]
    [InlineData("for i := 0; i < {\n}\ng()", "(call g)")]
    [InlineData("a b c\ng()", "a", "(call g)")]
    [InlineData("type (\n\tcase a:\n)\ng()", "(call g)")]
    [InlineData("x := \"open\ng()", "(= x 'open')", "(call g)")]
    public void What_follows_a_mistake_is_read(string text, params string[] trees)
    {
        var dump = GoTrees.OfFile($"func f() {{\n{text}\n}}\n");

        Assert.Contains("\n! ", dump, StringComparison.Ordinal);
        Assert.All(trees, tree => Assert.Contains(tree, dump, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("func f() {\n\tg()\n", "(def f () (call g))")]
    [InlineData("func f() {\n\tg(a, \n", "(def f () (call g a))")]
    [InlineData("func f() }\n", "(def f ())")]
    [InlineData("var x = `open", "(= x 'open')")]
    [InlineData("var x = 1 /* open", "(= x 1)")]
    public void What_is_left_open_is_read(string text, string tree)
    {
        var lines = GoTrees.OfFile(text).Split('\n');

        Assert.Equal(tree, lines[0]);
        Assert.StartsWith("! ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("f(")]
    [InlineData("T{")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("a + ")]
    [InlineData(".a()")]
    [InlineData("func() { ")]
    [InlineData("if x { ")]
    [InlineData("if x { } else ")]
    [InlineData("for { ")]
    [InlineData("switch { case x: ")]
    public void Depth_is_bounded(string unit)
    {
        var text = "func f() { x" + string.Concat(Enumerable.Repeat(unit, Deep));

        Robustness.BoundsDepth(new GoParser(), text);
    }

    [Theory]
    [InlineData("f(", ")")]
    [InlineData("T{", "}")]
    [InlineData("a + ", "")]
    [InlineData("a.b().", "")]
    [InlineData("!", "")]
    public void A_bound_that_is_met_is_said(string open, string close)
    {
        var text = $"var x = {string.Concat(Enumerable.Repeat(open, 2000))}x{string.Concat(Enumerable.Repeat(close, 2000))}\n";

        Assert.Single(GoTrees.Parse(text).Errors, error => error.TooDeep);
    }

    [Fact]
    public void Long_files_of_short_branches_are_not_deep()
    {
        var text = "func f() {\n" + string.Concat(Enumerable.Repeat("if a { b() } else if c { d() }\nx := a.b().c() + d\n", 2000)) + "}\n";

        Assert.Empty(GoTrees.Parse(text).Errors);
    }

    [Fact]
    public void Damaged_programs_are_read_without_a_fault() => Robustness.SurvivesDamage(GoTrees.Parse, Program);

    [Fact]
    public void The_program_that_is_damaged_is_whole() => Assert.Empty(GoTrees.Parse(Program).Errors);
}
