using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <content><c>[ ]</c>, <c>test</c> and <c>[[ ]]</c>.</content>
internal sealed partial class ShellLowering
{
    private void LowerTestClause(StatementSyntax statement, TestClauseSyntax test)
    {
        builder.Begin();
        var comparisons = ImmutableArray.CreateBuilder<Comparison>(test.Terms.Length);
        foreach (var term in test.Terms)
        {
            var left = LowerWord(term.Left);
            var right = term.Right is null ? null : LowerWord(term.Right);
            comparisons.Add(new Comparison(term.Operator, left, right, term.Negated));
        }

        builder.End(new TestNode { Span = Host(statement), Comparisons = comparisons.ToImmutable() });
    }

    private void LowerTestCommand(StatementSyntax statement, ShellWord[] words)
    {
        builder.Begin();
        var lowered = LowerWords(words);
        var end = lowered.Length > 1 && Slice(words[0]) == "[" && lowered[^1].Text == "]" ? lowered.Length - 1 : lowered.Length;
        var redirections = LowerRedirections(statement);
        builder.End(new TestNode
        {
            Span = Host(statement),
            Comparisons = Compare(lowered.AsSpan(1, end - 1)),
            Redirections = redirections,
        });
    }

    private static ImmutableArray<Comparison> Compare(ReadOnlySpan<Word> words)
    {
        var comparisons = ImmutableArray.CreateBuilder<Comparison>();
        for (var i = 0; i < words.Length;)
        {
            var negated = false;
            for (; i < words.Length && words[i].Text is "!" or "(" or "-a" or "-o" or ")"; i++)
            {
                negated = words[i].Text == "!" ? !negated : negated && words[i].Text == "(";
            }

            if (i >= words.Length)
            {
                break;
            }

            if (i + 2 < words.Length && IsBinary(words[i + 1].Text))
            {
                comparisons.Add(new Comparison(words[i + 1].Text, words[i], words[i + 2], negated));
                i += 3;
            }
            else if (i + 1 < words.Length && words[i].Text is ['-', _])
            {
                comparisons.Add(new Comparison(words[i].Text, words[i + 1], null, negated));
                i += 2;
            }
            else
            {
                comparisons.Add(new Comparison("", words[i], null, negated));
                i++;
            }
        }

        return comparisons.ToImmutable();
    }

    private static bool IsBinary(string text) =>
        text is "=" or "==" or "!=" or "=~" or "<" or ">" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef";
}
