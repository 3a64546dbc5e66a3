using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>Where nodes, comments and errors stand, in the text and in the host file.</summary>
public sealed class OffsetTests
{
    [Theory]
    [InlineData("a; b", 0, "a")]
    [InlineData("  a b  # c", 0, "a b")]
    [InlineData("a > b c &", 0, "a > b c")]
    [InlineData("! a | b", 0, "! a | b")]
    [InlineData("> b a", 0, "> b a")]
    [InlineData("x=1 a", 0, "x=1 a")]
    [InlineData("{ a; } 2> b ; c", 0, "{ a; } 2> b")]
    [InlineData("a &&\n b; c", 0, "a &&\n b")]
    [InlineData("a \\\n  b\nc", 0, "a \\\n  b")]
    [InlineData("f() { a; } > b\nc", 0, "f() { a; } > b")]
    [InlineData("if a; then b; fi\nc", 0, "if a; then b; fi")]
    [InlineData("cat <<E | b\nx\nE\nc", 0, "cat <<E | b")]
    [InlineData("time a b\nc", 0, "time a b")]
    [InlineData("a\r\nb c\r\n", 1, "b c")]
    public void A_statement_reaches_from_its_first_word_to_its_last(string program, int index, string slice)
    {
        var statement = ShellParser.Parse(program).Statements[index];

        Assert.Equal(slice, program[statement.Start..statement.End]);
    }

    [Fact]
    public void Command_and_words_have_their_own_spans()
    {
        const string program = "x=1 > b 'a'\"c\"$d e <f";
        var statement = Assert.Single(ShellParser.Parse(program).Statements);
        var command = Assert.IsType<SimpleCommandSyntax>(statement.Command);

        Assert.Equal("x=1 > b 'a'\"c\"$d e", program[command.Start..command.End]);
        Assert.Equal(["'a'\"c\"$d", "e"], command.Words.Select(word => program[word.Start..word.End]));
        Assert.Equal(["'a'", "\"c\"", "$d"], command.Words[0].Parts.Select(part => program[part.Start..part.End]));
        Assert.Equal(["> b", "<f"], statement.Redirections.Select(redirection => program[redirection.Start..redirection.End]));
    }

    [Theory]
    [InlineData("cat <<E\na\nE\nb", "a\n", "b")]
    [InlineData("cat <<E\na\nE", "a\n", "")]
    [InlineData("cat <<-E\n\ta\n\tE\nb", "\ta\n", "b")]
    [InlineData("cat <<E\r\na\r\nE\r\nb", "a\r\n", "b")]
    [InlineData("cat <<E\na", "a", "")]
    public void A_here_document_knows_its_body_and_what_is_behind_it(string program, string body, string behind)
    {
        var redirection = Assert.Single(ShellParser.Parse(program).Statements[0].Redirections);

        Assert.NotNull(redirection.Body);
        Assert.Equal(body, program[redirection.Body.Start..redirection.Body.End]);
        Assert.Equal(behind, program[redirection.BodyEnd..]);
    }

    [Theory]
    [InlineData("# a\nb # c\n#d", "# a|# c|#d")]
    [InlineData("# a\r\nb # c\r\n", "# a|# c")]
    [InlineData("a#b $#", "")]
    [InlineData("'# a' \"# b\" \\# c", "")]
    [InlineData("a <<E # b\n# c\nE\n# d", "# b|# d")]
    [InlineData("x=$(a # b\n)", "# b")]
    [InlineData("`a # b`", "# b")]
    [InlineData("`a \\`b\\` # c`", "# c")]
    [InlineData("a=( # b\nc)", "# b")]
    [InlineData("case a in # b\nc) # d\n;; # e\nesac", "# b|# d|# e")]
    [InlineData("\"a $(b # c\n) # d\" # e", "# c|# e")]
    public void Comments_are_listed(string program, string comments)
    {
        var tree = ShellParser.Parse(program);

        Assert.Empty(tree.Errors);
        Assert.Equal(comments, string.Join('|', tree.Comments.Select(comment => program[comment.Start..comment.End])));
    }

    [Fact]
    public void Comments_read_in_vain_are_forgotten()
    {
        var tree = ShellParser.Parse("a \"b\n$(c # d\n) # e\n f");

        Assert.Equal([(9, 12), (15, 18)], tree.Comments);
        Assert.Equal(2, Assert.Single(tree.Errors).Offset);
    }

    [Fact]
    public void Escapes_between_backticks_map_to_the_text()
    {
        const string program = "a `b \\`c \\$d\\` e`";
        var command = Assert.IsType<SimpleCommandSyntax>(ShellParser.Parse(program).Statements[0].Command);
        var outer = Assert.IsType<CommandSubstitutionSyntax>(command.Words[1].Parts[0]);

        Assert.NotNull(outer.Source);
        Assert.Equal("b `c $d` e", outer.Source.Text);
        Assert.Equal(program.IndexOf('c'), outer.Source.HostOffset(outer.Source.Text.IndexOf('c')));
        Assert.Equal(program.IndexOf('$'), outer.Source.HostOffset(outer.Source.Text.IndexOf('$')));
        Assert.Equal(program.Length - 1, outer.Source.HostOffset(outer.Source.Text.Length));
    }

    [Fact]
    public void Escapes_between_backticks_of_embedded_text_map_to_the_host()
    {
        const string text = "a `b \\`c\\``";
        var source = new EmbeddedText(text, [.. Enumerable.Range(0, text.Length + 1).Select(offset => 100 + (2 * offset))]);
        var command = Assert.IsType<SimpleCommandSyntax>(ShellParser.Parse(source).Statements[0].Command);
        var outer = Assert.IsType<CommandSubstitutionSyntax>(command.Words[1].Parts[0]);
        var inner = Assert.IsType<CommandSubstitutionSyntax>(Assert.IsType<SimpleCommandSyntax>(outer.Statements[0].Command).Words[1].Parts[0]);

        Assert.NotNull(outer.Source);
        Assert.Null(inner.Source);
        Assert.Equal(100 + (2 * text.IndexOf('c')), outer.Source.HostOffset(inner.Start + 1));
    }

    [Theory]
    [InlineData("`a \\`b \"c\\``", 7)]
    [InlineData("x\n`a \\`\\\\\\`(\\\\\\`\\``", 11)]
    public void Errors_between_backticks_stand_in_the_text(string program, int offset)
    {
        Assert.Equal(offset, Assert.Single(ShellParser.Parse(program).Errors).Offset);
    }

    [Theory]
    [InlineData("\uFEFFa b", "(run a b)")]
    [InlineData("\uFEFF#!/bin/sh\r\na", "(run a)")]
    [InlineData("a\0b \0", "(run a\0b \0)")]
    [InlineData("a\rb\r\nc\r", "(run a\rb)\n(run c)")]
    [InlineData("", "")]
    [InlineData("\n\r\n \t", "")]
    [InlineData("a\u00A0b \uD800", "(run a\u00A0b \uD800)")]
    public void Odd_characters_are_read(string program, string tree)
    {
        var parsed = ShellParser.Parse(program);

        Assert.Empty(parsed.Errors);
        Assert.Equal(tree, TreePrinter.Print(program, parsed));
    }
}
