using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <content>Conditionals, loops and dispatches.</content>
internal sealed partial class ShellLowering
{
    private void LowerIf(StatementSyntax statement, IfSyntax first)
    {
        var branches = new List<IfSyntax>();
        for (var branch = first; branch is not null; branch = branch.ElseIf)
        {
            if (branches.Count > 0)
            {
                builder.Begin();
            }

            builder.Begin();
            LowerBlock(branch.Condition, BlockRole.Condition, Host(branch));
            LowerBlock(branch.Then, BlockRole.Then, Host(branch));
            branches.Add(branch);
        }

        if (branches[^1].Else is { } otherwise)
        {
            LowerBlock(otherwise, BlockRole.Else, Host(branches[^1]));
        }

        for (var i = branches.Count - 1; i >= 0; i--)
        {
            var span = i == 0 ? Host(statement) : Host(branches[i]);
            var redirections = i == 0 ? LowerRedirections(statement) : [];
            builder.End(new ConditionalNode { Span = span, Redirections = redirections });
            if (i > 0)
            {
                builder.End(new BlockNode { Role = BlockRole.Else, Span = span });
            }
        }
    }

    private void LowerWhile(StatementSyntax statement, WhileSyntax loop)
    {
        builder.Begin();
        LowerBlock(loop.Condition, BlockRole.Condition, Host(loop));
        LowerBlock(loop.Body, BlockRole.Body, Host(loop));
        var redirections = LowerRedirections(statement);
        builder.End(new LoopNode
        {
            Form = loop.Until ? LoopForm.Until : LoopForm.While,
            Endless = IsEndless(loop),
            Span = Host(statement),
            Redirections = redirections,
        });
    }

    private bool IsEndless(WhileSyntax loop)
    {
        if (loop.Condition is not [{ Negated: false } only])
        {
            return false;
        }

        return only.Command switch
        {
            SimpleCommandSyntax { Words: [var word] } =>
                Slice(word) is var name && (loop.Until ? name is "false" : name is "true" or ":" or "/bin/true"),
            SimpleCommandSyntax { Words: [var bracket, var one, ..] } when !loop.Until =>
                Slice(bracket) is "[" or "test" && Slice(one) is "1" or "true" or ":",
            ArithmeticCommandSyntax { Expression: var expression } => !loop.Until && Slice(expression).Trim() is "1",
            _ => false,
        };
    }

    private void LowerFor(StatementSyntax statement, ForSyntax loop)
    {
        builder.Begin();
        ImmutableArray<Word> items = loop.Items is null
            ? [new Word(new TextSpan(Host(loop).Start, 0), [new ArgumentsPart(1, Quoted: true)])]
            : LowerWords(loop.Items);
        LowerBlock(loop.Body, BlockRole.Body, Host(loop));
        var redirections = LowerRedirections(statement);
        builder.End(new LoopNode
        {
            Form = loop.Select ? LoopForm.Select : CountsOnly(items) ? LoopForm.Counted : LoopForm.ForEach,
            Variable = loop.Name,
            Items = items,
            Span = Host(statement),
            Redirections = redirections,
        });
    }

    // A loop over numbers alone counts turns: `1 2 3`, `{1..10}`, `$(seq 5)`.
    private static bool CountsOnly(ImmutableArray<Word> items) => items.Length > 0 && items.All(item => item.Parts switch
    {
        [CapturePart capture] => capture.Source.TrimStart().StartsWith("seq ", StringComparison.Ordinal),
        _ => IsCount(item.Text),
    });

    private static bool IsCount(string text)
    {
        if (text.Length > 4 && text[0] == '{' && text[^1] == '}' && text.Contains("..", StringComparison.Ordinal))
        {
            return !char.IsAsciiLetter(text[1]);
        }

        return text.Length > 0 && text.All(char.IsAsciiDigit);
    }

    private void LowerArithmeticFor(StatementSyntax statement, ArithmeticForSyntax loop)
    {
        builder.Begin();
        LowerCaptures(loop.Header.Expansions);
        LowerBlock(loop.Body, BlockRole.Body, Host(loop));
        var redirections = LowerRedirections(statement);
        var header = Slice(loop.Header);
        builder.End(new LoopNode
        {
            Form = LoopForm.Counted,
            Variable = Arithmetic.FirstName(header),
            Endless = header.Replace(" ", "", StringComparison.Ordinal) is ";;" or "",
            Span = Host(statement),
            Redirections = redirections,
        });
    }

    private void LowerCase(StatementSyntax statement, CaseSyntax choice)
    {
        builder.Begin();
        var subject = LowerWord(choice.Subject);
        foreach (var item in choice.Items)
        {
            builder.Begin();
            var patterns = LowerWords(item.Patterns);
            LowerStatements(item.Statements);
            builder.End(new ArmNode { Patterns = patterns, Span = Host(item) });
        }

        var redirections = LowerRedirections(statement);
        builder.End(new DispatchNode { Subject = subject, Span = Host(statement), Redirections = redirections });
    }
}
