using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>What is read from each program of the tables, and what holds for all of them.</summary>
public sealed class TreeTests
{
    public static TheoryData<string> Names => [.. Fixtures.All.Select(fixture => fixture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tree_and_errors_are_those_of_the_table(string name)
    {
        var fixture = Fixtures.Find(name);
        var tree = ShellParser.Parse(fixture.Program);

        Assert.Equal(fixture.Tree, TreePrinter.Print(fixture.Program, tree));
        Assert.Equal(fixture.Errors, Errors(tree));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_nest_and_slices_look_like_their_kind(string name)
    {
        var program = Fixtures.Find(name).Program;

        Assert.Null(SpanCheck.FirstFault(program, ShellParser.Parse(program)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Carriage_returns_before_line_feeds_change_nothing(string name)
    {
        var fixture = Fixtures.Find(name);
        var program = fixture.Program.ReplaceLineEndings("\r\n");
        var tree = ShellParser.Parse(program);

        Assert.Equal(fixture.Tree, TreePrinter.Print(program, tree));
        Assert.Equal(Messages(fixture.Errors), tree.Errors.Select(error => error.Message));
        Assert.Null(SpanCheck.FirstFault(program, tree));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_final_line_break_changes_nothing_but_an_escaped_end(string name)
    {
        var fixture = Fixtures.Find(name);
        var program = fixture.Program + "\n";
        var isOpen = fixture.Program.EndsWith('\\') || fixture.Name.Contains("unclosed here-document", StringComparison.Ordinal);

        Assert.Equal(isOpen, fixture.Tree != TreePrinter.Print(program, ShellParser.Parse(program)));
    }

    [Fact]
    public void The_tables_are_not_empty()
    {
        Assert.True(Fixtures.All.Count >= 200, $"{Fixtures.All.Count} rows");
    }

    private static string Errors(ShellTree tree) =>
        string.Join('\n', tree.Errors.Select(error => $"{error.Offset}: {error.Message}"));

    private static IEnumerable<string> Messages(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf(' ') + 1)..]);
}
