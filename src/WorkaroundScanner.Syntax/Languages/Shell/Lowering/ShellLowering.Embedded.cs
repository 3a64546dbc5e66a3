using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <content>Programs in strings and here-documents: <c>bash -c '...'</c>, <c>eval "..."</c>, <c>ssh host '...'</c>, <c>bash &lt;&lt;EOF</c>.</content>
internal sealed partial class ShellLowering
{
    private const int MaxEmbedding = 8;

    private void LowerEmbeddedPrograms(StatementSyntax statement, ShellWord[] syntax, ImmutableArray<Word> words)
    {
        if (embedding >= MaxEmbedding)
        {
            return;
        }

        var shell = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var text = words[i].Text;
            if (IsShell(text))
            {
                shell = i;
                if (CommandString(words, i) is var at and > 0)
                {
                    LowerEmbedded(Unquoted(syntax[at]), at, Host(syntax[at]));
                    return;
                }
            }
            else if (TakesProgram(text, i) && ProgramArgument(text, words, i) is var program and > 0)
            {
                LowerEmbedded(Unquoted(syntax[program]), program, Host(syntax[program]));
                return;
            }
        }

        if (shell >= 0 || words[0].Text is "ssh" or "sshpass")
        {
            LowerHereProgram(statement);
        }
    }

    // The body of a here-document that a shell reads is its program.
    private void LowerHereProgram(StatementSyntax statement)
    {
        foreach (var redirection in statement.Redirections)
        {
            if (redirection.Body is { } body && body.End > body.Start)
            {
                var text = new EmbeddedText(source.Text[body.Start..body.End], [.. Enumerable.Range(body.Start, body.End - body.Start + 1).Select(source.HostOffset)]);
                LowerEmbedded(text, argument: 0, Host(body));
            }
        }
    }

    private void LowerEmbedded(EmbeddedText text, int argument, TextSpan span)
    {
        var outer = source;
        var tree = ShellParser.Parse(text);
        comments.Add(text, tree.Comments);
        source = text;
        embedding++;
        builder.Begin();
        LowerStatements(tree.Statements);
        builder.End(new ScriptNode { Argument = argument, Span = span });
        embedding--;
        source = outer;
    }

    private static bool IsShell(string text) => BaseName(text) is "sh" or "bash" or "dash" or "ksh" or "zsh" or "ash";

    private static string BaseName(string text) => text[(text.LastIndexOf('/') + 1)..];

    // `-c`, `-ec`, `-lc`, `-euo pipefail -c`: the program is the word behind the flags.
    private static int CommandString(ImmutableArray<Word> words, int shell)
    {
        for (var i = shell + 1; i < words.Length; i++)
        {
            var text = words[i].Text;
            if (text.Length < 2 || text[0] is not ('-' or '+'))
            {
                if (words[i - 1].Text.EndsWith('o') && words[i - 1].Text.StartsWith('-'))
                {
                    continue;
                }

                return -1;
            }

            if (text[1] != '-' && text.Contains('c', StringComparison.Ordinal))
            {
                return i + 1 < words.Length ? i + 1 : -1;
            }
        }

        return -1;
    }

    private static bool TakesProgram(string name, int index) =>
        name is "eval" or "ssh" or "trap" or "watch" or "su" && index < 4;

    private static int ProgramArgument(string name, ImmutableArray<Word> words, int index)
    {
        switch (name)
        {
            case "eval" or "trap":
                return index + 1 < words.Length && HoldsProgram(words[index + 1]) ? index + 1 : -1;
            case "su":
                var flag = Enumerable.Range(index, words.Length - index).FirstOrDefault(i => words[i].Text is "-c" or "--command", -1);
                return flag > 0 && flag + 1 < words.Length ? flag + 1 : -1;
            default:
                // ssh's host, and flags with their values, come first; only a quoted command line is a program of its own.
                return words.Length - index > 1 && HoldsProgram(words[^1]) ? words.Length - 1 : -1;
        }
    }

    private static bool HoldsProgram(Word word) =>
        word.Parts.Length > 0 && word.Parts.Any(part => part is LiteralPart { Quoted: true } text && text.Value.AsSpan().Trim().ContainsAny(' ', '\n', ';'));
}
