using System.Diagnostics;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>Input that is nested, chained or repeated without end: never a stack overflow, never more than linear time.</summary>
public sealed class NestingTests
{
    private const int Times = 100_000;

    /// <summary>Far more than any takes on an idle machine, far less than quadratic time would be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);


    [Theory]
    [InlineData("(", "")]
    [InlineData("( ", ") ")]
    [InlineData("{ ", "; }")]
    [InlineData("if ", "")]
    [InlineData("if a; then ", "; fi")]
    [InlineData("if a; then b; else ", "; fi")]
    [InlineData("while a; do ", "; done")]
    [InlineData("for x in a; do ", "; done")]
    [InlineData("for ((;;)); do ", "; done")]
    [InlineData("select x in a; do ", "; done")]
    [InlineData("case x in a) ", " ;; esac")]
    [InlineData("(\ncase a in\np) if b\n) |", "")]
    [InlineData("f() { ", "; }")]
    [InlineData("f() ", "")]
    [InlineData("function f ", "")]
    [InlineData("time ", "")]
    [InlineData("coproc ", "")]
    [InlineData("$(", "")]
    [InlineData("$(", ")")]
    [InlineData("\"$(", ")\"")]
    [InlineData("a=$(", ")")]
    [InlineData("a=(", ")")]
    [InlineData("a=((", "))")]
    [InlineData("<(", ")")]
    [InlineData("${a:-", "")]
    [InlineData("${a:-", "}")]
    [InlineData("\"${a:-", "}\"")]
    [InlineData("${a/", "}")]
    [InlineData("${a:", "}")]
    [InlineData("${${", "}}")]
    [InlineData("${a[", "]}")]
    [InlineData("${ ", "; }")]
    [InlineData("$((", "))")]
    [InlineData("$((", "")]
    [InlineData("$[", "]")]
    [InlineData("((", "))")]
    [InlineData("((a\n", "")]
    [InlineData("x @(", ")")]
    [InlineData("x @(", "")]
    [InlineData("x a(", "")]
    [InlineData("a[", "]")]
    [InlineData("a[ ", "")]
    [InlineData("cat <<A\n$(", "")]
    [InlineData("a\\\n", "")]
    [InlineData("\\\n", "a")]
    [InlineData("x=$(cat <<A\nA)\n", "")]
    [InlineData("case x in\n", "$(\n")]
    public void Nests_end_in_time_and_leave_the_stack_alone(string opening, string closing)
    {
        Check(times => Repeat(opening, times) + "b" + Repeat(closing, times));
    }

    [Theory]
    [InlineData("`")]
    [InlineData("\\`")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("$'\\'")]
    [InlineData("\"\n")]
    [InlineData("`\n")]
    [InlineData("\"$(\n")]
    [InlineData("\"${a:-\n")]
    [InlineData("${a\n")]
    [InlineData("${a b ")]
    [InlineData("${{ ")]
    [InlineData("{{ ")]
    [InlineData("[[ ")]
    [InlineData("[[ ( ! ")]
    [InlineData("cat <<A\n")]
    [InlineData("cat <<A ")]
    [InlineData("> ")]
    [InlineData("! ")]
    [InlineData("a=([ ")]
    [InlineData("case x in a|")]
    [InlineData(") ")]
    [InlineData("fi ")]
    [InlineData(";")]
    [InlineData("&")]
    [InlineData("|")]
    [InlineData("\\")]
    [InlineData("\\\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("#\n")]
    [InlineData("a && ")]
    [InlineData("a | ")]
    [InlineData("a | b && ")]
    [InlineData("elif a; then b; ")]
    [InlineData("let ")]
    public void Repetitions_end_in_time_and_leave_the_stack_alone(string text)
    {
        Check(times => Repeat(text, times));
        Check(times => $"\"{Repeat(text, times)}");
    }

    [Theory]
    [InlineData("( ", ")")]
    [InlineData("{ ", "; }")]
    [InlineData("if a; then ", "; fi")]
    [InlineData("$(", ")")]
    [InlineData("\"${a:-", "}\"")]
    public void What_stands_behind_a_nest_is_read(string opening, string closing)
    {
        var program = Repeat(opening) + "b" + Repeat(closing) + "\nafter";
        var tree = Parse(program);

        Assert.Single(tree.Errors, error => error.TooDeep);
        var last = Assert.IsType<SimpleCommandSyntax>(tree.Statements[^1].Command);
        Assert.Equal("after", program[last.Start..last.End]);
    }

    [Fact]
    public void Depth_that_people_write_is_no_error()
    {
        var tree = Parse(string.Concat(Enumerable.Repeat("if a; then \"$(", 20)) + "b" + string.Concat(Enumerable.Repeat(")\"; fi", 20)));

        Assert.Empty(tree.Errors);
    }

    [Theory]
    [InlineData("a && ", "&&")]
    [InlineData("a | ", "|")]
    public void A_long_chain_is_split_into_statements(string link, string op)
    {
        var tree = Parse(Repeat(link) + "b");

        Assert.Single(tree.Errors, error => error.TooDeep);
        Assert.Equal((Times / (Parser.MaximumChain + 1)) + 1, tree.Statements.Length);
        Assert.Equal(op, Assert.IsType<BinaryCommandSyntax>(tree.Statements[0].Command).Operator);
        Assert.Equal(Times + 1, Count<SimpleCommandSyntax>(tree));
    }

    [Fact]
    public void A_long_row_of_elifs_keeps_every_command()
    {
        var tree = Parse("if a; then b; " + Repeat("elif a; then b; ") + "fi");

        Assert.Single(tree.Errors, error => error.TooDeep);
        Assert.InRange(Count<IfSyntax>(tree), 2, Parser.MaximumChain);
        Assert.Equal(2 * (Times + 1), Count<SimpleCommandSyntax>(tree));
    }

    [Fact]
    public void Chains_in_chains_are_no_deeper_than_one_chain()
    {
        var tree = Parse(string.Concat(Enumerable.Repeat("{ ", 90)) + "a" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(" && a", 100)) + "; } ", 90)));

        // A link is a statement and a command.
        Assert.InRange(Height(tree), 2 * Parser.MaximumChain, (2 * Parser.MaximumChain) + (4 * Parser.MaximumDepth));
    }

    [Fact]
    public void Errors_are_bounded_and_the_one_about_depth_is_among_them()
    {
        var tree = Parse(string.Concat(Enumerable.Repeat("fi;", 1000)) + Repeat("( "));

        Assert.Equal(100, tree.Errors.Length);
        Assert.Single(tree.Errors, error => error.TooDeep);
    }

    private static string Repeat(string text, int times = Times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Parses a program of full size for its time and a smaller one, deep enough all the same, for its spans.</summary>
    private static void Check(Func<int, string> program)
    {
        Parse(program(Times));
        var small = program(Times / 100);

        Assert.Null(SpanCheck.FirstFault(small, ShellParser.Parse(small)));
    }

    [Theory]
    [InlineData("(case a in b) if)| c\n)\nd")]
    [InlineData("$(case a in b) while)| c\n)\nd")]
    [InlineData("( case a in b) { c\n) | d\ne")]
    public void A_construct_given_up_inside_a_case_ends_it(string program)
    {
        var tree = Parse(program);

        Assert.NotEmpty(tree.Errors);
        Assert.Null(SpanCheck.FirstFault(program, tree));
    }

    private static ShellTree Parse(string program)
    {
        var watch = Stopwatch.StartNew();
        var tree = SmallStack.Run(() => ShellParser.Parse(program));
        watch.Stop();

        Assert.True(watch.Elapsed < Longest, $"took {watch.Elapsed.TotalSeconds:F1} s");
        return tree;
    }

    private static int Count<T>(ShellTree tree)
    {
        var count = 0;
        TreeWalk.Visit(tree, (node, _, _) => count += node is T ? 1 : 0);
        return count;
    }

    /// <summary>How many nodes stand in one another at most.</summary>
    private static int Height(ShellTree tree)
    {
        var heights = new Dictionary<ShellSyntax, int>(ReferenceEqualityComparer.Instance);
        TreeWalk.Visit(tree, (node, parent, _) => heights[node] = parent is null ? 1 : heights[parent] + 1);
        return heights.Values.Max();
    }
}
