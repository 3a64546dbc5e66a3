using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Statements.</content>
internal sealed partial class GoReader
{
    /// <summary>Reads statements up to the end of the brackets or to the next case.</summary>
    private CodeStatement[] ReadStatements(bool isCase = false)
    {
        var mark = statements.Count;
        while (at < limit && !(isCase && Kind is GoTokenKind.Case or GoTokenKind.Default))
        {
            if (!Take(GoTokenKind.Semicolon))
            {
                ReadStatement();
                EndStatement();
            }
        }

        return statements.TakeFrom(mark);
    }

    /// <summary>Passes over what is left of a statement, which should be nothing but its semicolon.</summary>
    private void EndStatement()
    {
        if (at >= limit || Take(GoTokenKind.Semicolon) || Kind is GoTokenKind.Case or GoTokenKind.Default)
        {
            return;
        }

        Report(Start, "This is not expected here.");
        while (at < limit && !Take(GoTokenKind.Semicolon))
        {
            if (IsOpening(Kind))
            {
                PassBrackets();
            }
            else
            {
                at++;
            }
        }
    }

    private CodeStatement[] ReadBlock()
    {
        if (Kind != GoTokenKind.LeftBrace)
        {
            Report(Start, "A block in braces is expected here.");
            return [];
        }

        var open = at;
        if (!Enter(out var frame))
        {
            return [];
        }

        var body = ReadStatements();
        Leave(frame, open);
        return body;
    }

    private void ReadStatement()
    {
        while (Kind == GoTokenKind.Name && KindAfter(1) == GoTokenKind.Colon)
        {
            at += 2;
        }

        switch (Kind)
        {
            case GoTokenKind.Package:
                ReadPackageClause();
                break;
            case GoTokenKind.Import:
                ReadImports();
                break;
            case GoTokenKind.Const or GoTokenKind.Var or GoTokenKind.Type:
                ReadDeclarations();
                break;
            case GoTokenKind.Func when depth == 0 || KindAfter(1) == GoTokenKind.Name:
                statements.Push(ReadFunction());
                break;
            case GoTokenKind.If:
                ReadIf();
                break;
            case GoTokenKind.For:
                ReadFor();
                break;
            case GoTokenKind.Switch:
                ReadSwitch();
                break;
            case GoTokenKind.Select:
                ReadSelect();
                break;
            case GoTokenKind.LeftBrace:
                var start = Start;
                var body = ReadBlock();
                statements.Push(new BlockStatement(start, End, [], body));
                break;
            case GoTokenKind.Go or GoTokenKind.Defer:
                ReadDeferred();
                break;
            case GoTokenKind.Return or GoTokenKind.Break or GoTokenKind.Continue or GoTokenKind.Goto or GoTokenKind.Fallthrough:
                ReadJump();
                break;
            case GoTokenKind.Case or GoTokenKind.Default:
                Report(Start, "This is not expected here.");
                at++;
                break;
            case GoTokenKind.Semicolon or GoTokenKind.End:
                break;
            default:
                ReadSimple();
                break;
        }
    }

    private void ReadDeferred()
    {
        var start = tokens[at++].Start;
        var value = ReadExpression();
        statements.Push(new BlockStatement(start, EndFrom(value.Start), [], [new ExpressionStatement(value.Start, EndFrom(value.Start), value)]));
    }

    /// <summary>Reads a jump; a label stands as its value. Where <c>goto</c> and <c>fallthrough</c> lead is not followed.</summary>
    private void ReadJump()
    {
        var token = tokens[at++];
        var hasValue = token.Kind == GoTokenKind.Return ? Kind is not (GoTokenKind.Semicolon or GoTokenKind.End or GoTokenKind.Case or GoTokenKind.Default) : Kind == GoTokenKind.Name;
        var value = !hasValue ? null : token.Kind == GoTokenKind.Return ? ReadValues() : ReadName();
        statements.Push(token.Kind switch
        {
            GoTokenKind.Return => new JumpStatement(token.Start, End, CodeJumpKind.Return, value),
            GoTokenKind.Break => new JumpStatement(token.Start, End, CodeJumpKind.Break, value),
            GoTokenKind.Continue => new JumpStatement(token.Start, End, CodeJumpKind.Continue, value),
            _ => new ExpressionStatement(token.Start, End, new OpaqueExpression(token.Start, End, [])),
        });
    }

    /// <summary>Reads an expression, assignment, send or step, and puts it on the statements.</summary>
    private void ReadSimple()
    {
        var start = Start;
        var mark = expressions.Count;
        do
        {
            expressions.Push(ReadExpression());
        }
        while (Take(GoTokenKind.Comma));

        var targets = expressions.TakeFrom(mark);
        var token = tokens[at];
        switch (Kind)
        {
            case GoTokenKind.Define or GoTokenKind.Assign or GoTokenKind.AssignOperator:
                at++;
                var value = ReadValues();
                statements.Push(new AssignStatement(start, EndFrom(start), targets, token.Kind == GoTokenKind.AssignOperator ? TextOf(token) : "=", value, IsConstant: false));
                break;
            case GoTokenKind.Increment or GoTokenKind.Decrement:
                at++;
                var step = token.Kind == GoTokenKind.Increment ? "+=" : "-=";
                statements.Push(new AssignStatement(start, EndFrom(start), targets, step, new NumberExpression(token.Start, token.End, "1"), IsConstant: false));
                break;
            case GoTokenKind.Arrow:
                at++;
                var sent = ReadExpression();
                statements.Push(new ExpressionStatement(start, EndFrom(start), new BinaryExpression(start, EndFrom(start), "<-", targets[0], sent)));
                break;
            default:
                statements.Push(IsPanic(targets, out var thrown)
                    ? new JumpStatement(start, EndFrom(start), CodeJumpKind.Throw, thrown)
                    : new ExpressionStatement(start, EndFrom(start), targets.Length == 1 ? targets[0] : new ListExpression(start, EndFrom(start), targets)));
                break;
        }
    }

    private static bool IsPanic(CodeExpression[] values, out CodeExpression? thrown)
    {
        thrown = values is [CallExpression { Callee: NameExpression { Name: "panic" }, Arguments: [var argument] }] ? argument.Value : null;
        return thrown is not null;
    }

    /// <summary>Takes the statement read last as the value that it has.</summary>
    private CodeExpression TakeAsValue(int mark)
    {
        var last = statements.Count > mark ? statements.Top : null;
        statements.Drop(mark);
        return last switch
        {
            ExpressionStatement statement => statement.Expression,
            AssignStatement assignment => new AssignExpression(assignment.Start, assignment.End, assignment),
            JumpStatement { Value: { } value } => value,
            _ => new OpaqueExpression(Start, Start, []),
        };
    }
}
