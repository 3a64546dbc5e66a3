using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>If and switch.</summary>
internal sealed partial class Parser
{
    /// <summary>An if with its else-ifs, in a loop since there may be many.</summary>
    private void ParseIf()
    {
        var mark = branches.Count;
        CodeStatement[] otherwise = [];
        while (true)
        {
            var start = tokens.Start;
            tokens.Next();
            var condition = ParseCondition();
            branches.Push(new Branch(start, condition, ParseBody()));
            if (!Accept(TokenKind.Else))
            {
                break;
            }

            if (Kind != TokenKind.If)
            {
                otherwise = ParseBody();
                break;
            }
        }

        var all = branches.TakeFrom(mark);
        var end = EndFrom(all[0].Start);
        if (all.Length > MaximumChain)
        {
            // So many else-ifs would make the tree too deep; the later ones stand side by side.
            otherwise = [.. all[MaximumChain..].Select(branch => new IfStatement(branch.Start, end, [], branch.Condition, branch.Then, [])), .. otherwise];
        }

        for (var i = Math.Min(all.Length, MaximumChain) - 1; i >= 0; i--)
        {
            otherwise = [new IfStatement(all[i].Start, end, [], all[i].Condition, all[i].Then, otherwise)];
        }

        chain += Math.Min(all.Length, MaximumChain);
        statements.Push(otherwise[0]);
    }

    private void ParseSwitch()
    {
        var start = tokens.Start;
        tokens.Next();
        var subject = ParseCondition();
        Expect(TokenKind.OpenBrace, "an opening brace");
        var mark = cases.Count;
        while (Kind is TokenKind.Case or TokenKind.Default)
        {
            ParseCase();
        }

        Expect(TokenKind.CloseBrace, "a case or a closing brace");
        statements.Push(new SwitchStatement(start, EndFrom(start), subject, cases.TakeFrom(mark)));
    }

    /// <summary>A case; labels on top of one another are one case, unless one of them is the default.</summary>
    private void ParseCase()
    {
        var start = tokens.Start;
        var mark = expressions.Count;
        while (Accept(TokenKind.Case))
        {
            var outer = colonAt;
            colonAt = depth + 1;
            expressions.Push(ParseExpression());
            colonAt = outer;
            if (!Expect(TokenKind.Colon, "a colon"))
            {
                SkipValue();
                Accept(TokenKind.Colon);
            }
        }

        if (expressions.Count == mark)
        {
            tokens.Next();
            Expect(TokenKind.Colon, "a colon");
        }

        var patterns = expressions.TakeFrom(mark);
        var body = statements.Count;
        ParseStatements(inSwitch: true);
        cases.Push(new CodeCase(start, EndFrom(start), patterns, statements.TakeFrom(body)));
    }
}
