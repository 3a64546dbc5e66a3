using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Loops.</summary>
internal sealed partial class Parser
{
    private void ParseWhile()
    {
        var start = tokens.Start;
        tokens.Next();
        var condition = ParseCondition();
        var body = ParseBody();
        statements.Push(new LoopStatement(start, EndFrom(start), CodeLoopForm.While, [], null, condition, ConditionLast: false, body));
    }

    private void ParseDo()
    {
        var start = tokens.Start;
        tokens.Next();
        var body = ParseBody();
        CodeExpression? condition = null;
        if (Expect(TokenKind.While, "the loop's condition"))
        {
            condition = ParseCondition();
        }

        statements.Push(new LoopStatement(start, EndFrom(start), CodeLoopForm.While, [], null, condition, ConditionLast: true, body));
        Accept(TokenKind.Semicolon);
    }

    private void ParseFor()
    {
        var start = tokens.Start;
        tokens.Next();
        if (tokens.Is("await"))
        {
            tokens.Next();
        }

        Expect(TokenKind.OpenParen, "an opening parenthesis");
        var mark = statements.Count;
        var targets = ParseForBeginning();
        if (targets is not null)
        {
            tokens.Next();
            var items = ParseExpression();
            CloseHeader();
            statements.Drop(mark);
            var body = ParseBody();
            statements.Push(new LoopStatement(start, EndFrom(start), CodeLoopForm.ForEach, NamesOf(targets), items, null, ConditionLast: false, body));
            return;
        }

        FinishFor(start, statements.TakeFrom(mark));
    }

    /// <summary>What stands first in a loop's header: the targets where <c>of</c> or <c>in</c> follows, else statements.</summary>
    private CodeExpression? ParseForBeginning()
    {
        var outer = inEndsAt;
        inEndsAt = depth + 1;
        CodeExpression? target = null;
        if (Kind is TokenKind.Var or TokenKind.Const || (Kind == TokenKind.Name && IsDeclaration()))
        {
            var isConstant = Kind == TokenKind.Const;
            if (tokens.Is("await"))
            {
                tokens.Next();
            }

            tokens.Next();
            target = ParseDeclarationList(isConstant);
        }
        else if (Kind != TokenKind.Semicolon)
        {
            var start = tokens.Start;
            var outerCover = coverAt;
            coverAt = depth + 1;
            target = ParseAssign();
            coverAt = outerCover;
            if (!IsOfOrIn())
            {
                PushExpression(target);
                while (Accept(TokenKind.Comma))
                {
                    PushExpression(ParseAssign());
                }
            }
        }

        inEndsAt = outer;
        return IsOfOrIn() ? target : null;
    }

    private bool IsOfOrIn() => Kind == TokenKind.In || tokens.Is("of");

    private void FinishFor(int start, CodeStatement[] before)
    {
        Expect(TokenKind.Semicolon, "a semicolon");
        var condition = Kind == TokenKind.Semicolon ? null : ParseExpression();
        Expect(TokenKind.Semicolon, "a semicolon");
        var mark = statements.Count;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            PushExpression(ParseAssign());
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        var updates = statements.TakeFrom(mark);
        CloseHeader();
        var isCounted = condition is not null && (Array.Exists(before, IsNumber) || Array.Exists(updates, IsStep));
        var body = ParseBody();
        if (!isCounted)
        {
            // What comes before and after each turn is kept, as in the while loop that this is.
            condition ??= new LiteralExpression(start, start, Value: true);
            var loop = new LoopStatement(start, EndFrom(start), CodeLoopForm.While, [], null, condition, ConditionLast: false, [.. body, .. updates]);
            statements.Push(before.Length == 0 ? loop : new BlockStatement(start, loop.End, before, [loop]));
            return;
        }

        var variables = before.Where(IsNumber).Concat(updates.Where(IsStep)).SelectMany(statement => NamesOf(((AssignStatement)statement).Targets)).Distinct().ToArray();
        CodeStatement[] otherBefore = [.. before.Where(statement => !IsNumber(statement))];
        var counted = new LoopStatement(start, EndFrom(start), CodeLoopForm.Counted, variables, condition, null, ConditionLast: false, [.. body, .. updates.Where(statement => !IsStep(statement))]);
        statements.Push(otherBefore.Length == 0 ? counted : new BlockStatement(start, counted.End, otherBefore, [counted]));
    }

    private static bool IsNumber(CodeStatement statement) => statement is AssignStatement { Operator: "=", Value: NumberExpression };

    private static bool IsStep(CodeStatement statement) => statement is AssignStatement { Operator: "+=" or "-=", Value: NumberExpression or NameExpression };

    private string[] NamesOf(params CodeExpression[] targets)
    {
        var mark = expressions.Count;
        foreach (var target in targets)
        {
            PushTargets(target, defaults: null);
        }

        return [.. expressions.TakeFrom(mark).OfType<NameExpression>().Select(name => name.Name)];
    }
}
