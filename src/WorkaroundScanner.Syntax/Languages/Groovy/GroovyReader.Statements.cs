using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Statements.</content>
internal sealed partial class GroovyReader
{
    /// <summary>Reads statements up to the end of the brackets or to the next case.</summary>
    private CodeStatement[] ReadStatements(bool isCase = false)
    {
        var mark = statements.Count;
        while (at < limit && !(isCase && BeginsCase()))
        {
            if (Kind is GroovyTokenKind.Newline or GroovyTokenKind.Semicolon)
            {
                at++;
                continue;
            }

            var before = at;
            ReadStatement();
            EndStatement(before);
        }

        return statements.TakeFrom(mark);
    }

    private bool BeginsCase() => Kind == GroovyTokenKind.Case || (Kind == GroovyTokenKind.Default && KindAfter(1) is GroovyTokenKind.Colon or GroovyTokenKind.Arrow);

    /// <summary>Passes over what is left of a statement, which should be nothing.</summary>
    /// <param name="first">The number of the statement's first token.</param>
    private void EndStatement(int first)
    {
        if (at >= limit || (at > first && (Kind is GroovyTokenKind.Newline or GroovyTokenKind.Semicolon || BeginsCase() || tokens[at - 1].Kind is GroovyTokenKind.RightBrace or GroovyTokenKind.Newline)))
        {
            return;
        }

        Report(Start, "This is not expected here.");
        while (at < limit && Kind is not (GroovyTokenKind.Newline or GroovyTokenKind.Semicolon))
        {
            at = Math.Min(Next(at), limit);
        }
    }

    /// <summary>Reads statements in braces.</summary>
    private CodeStatement[] ReadBlock()
    {
        PassNewlines();
        if (Kind != GroovyTokenKind.LeftBrace)
        {
            Report(Start, "A block in braces is expected here.");
            return [];
        }

        var open = at;
        if (!Enter(out var outerLimit))
        {
            return [];
        }

        var body = ReadStatements();
        Leave(outerLimit, open);
        return body;
    }

    /// <summary>Reads a block or the single statement that stands in its place.</summary>
    private CodeStatement[] ReadBody()
    {
        var before = at;
        PassNewlines();
        if (Kind == GroovyTokenKind.LeftBrace)
        {
            return ReadBlock();
        }

        if (at >= limit || Kind == GroovyTokenKind.Semicolon)
        {
            at = Kind == GroovyTokenKind.Semicolon ? at : before;
            return [];
        }

        if (depth >= MaximumDepth)
        {
            TooDeep();
            return [];
        }

        depth++;
        var mark = statements.Count;
        ReadStatement();
        depth--;
        return statements.TakeFrom(mark);
    }

    private void ReadStatement()
    {
        while (IsWord(Kind) && KindAfter(1) == GroovyTokenKind.Colon)
        {
            at += 2;
            PassNewlines();
        }

        switch (Kind)
        {
            case GroovyTokenKind.If:
                ReadIf();
                break;
            case GroovyTokenKind.For:
                ReadFor();
                break;
            case GroovyTokenKind.While:
                ReadWhile();
                break;
            case GroovyTokenKind.Do:
                ReadDo();
                break;
            case GroovyTokenKind.Switch:
                ReadSwitch();
                break;
            case GroovyTokenKind.Try:
                ReadTry();
                break;
            case GroovyTokenKind.Return or GroovyTokenKind.Throw or GroovyTokenKind.Break or GroovyTokenKind.Continue:
                ReadJump();
                break;
            case GroovyTokenKind.Assert:
                ReadAssert();
                break;
            case GroovyTokenKind.Synchronized when KindAfter(1) == GroovyTokenKind.LeftParenthesis:
                ReadSynchronized();
                break;
            case GroovyTokenKind.LeftBrace when !IsClosure():
                var start = Start;
                var body = ReadBlock();
                statements.Push(new BlockStatement(start, EndFrom(start), [], body));
                break;
            case GroovyTokenKind.Import:
                ReadImport();
                break;
            case GroovyTokenKind.Package:
                at++;
                PassType();
                break;
            case GroovyTokenKind.Newline or GroovyTokenKind.Semicolon or GroovyTokenKind.End:
                break;
            default:
                if (BeginsDeclaration())
                {
                    ReadDeclaration();
                }
                else
                {
                    ReadExpressionStatement();
                }

                break;
        }
    }

    /// <summary>Whether the braces that open here are a closure as a value: it has parameters, or is called.</summary>
    private bool IsClosure()
    {
        var behind = Next(at);
        if (behind < limit && (IsDot(tokens[behind].Kind) || tokens[behind].Kind == GroovyTokenKind.LeftParenthesis))
        {
            return true;
        }

        at++;
        var hasArrow = ArrowAt() is >= 0 and var arrow && arrow < behind - 1;
        at--;
        return hasArrow;
    }

    private void ReadExpressionStatement()
    {
        var start = Start;
        var value = ReadExpression(isOpen: true);
        var end = EndFrom(start);
        statements.Push(value switch
        {
            AssignExpression assignment => assignment.Assignment,
            BinaryExpression { Operator: "<<" } push => new AssignStatement(start, end, [push.Left], "<<", push.Right, IsConstant: false),
            CallExpression call when LoopOf(call, start, end) is { } loop => loop,
            _ => new ExpressionStatement(start, end, value),
        });
    }

    /// <summary>The loop that <c>x.each { }</c>, <c>5.times { }</c> and the like are; null for other calls.</summary>
    private static LoopStatement? LoopOf(CallExpression call, int start, int end)
    {
        if (call.Callee is not MemberExpression member || !RunsPerTurn(member) || (call.Block ?? (call.Arguments is [.., var last] ? last.Value : null)) is not FunctionExpression body)
        {
            return null;
        }

        var isCounted = member.Name is "times" or "upto" or "downto" or "step" || member.Target is BinaryExpression { Operator: ".." };
        var items = call.Arguments is [{ Value: not FunctionExpression } limit, ..]
            ? new OpaqueExpression(member.Target.Start, Math.Max(member.Target.End, limit.Value.End), [member.Target, limit.Value])
            : member.Target;
        string[] variables = body.Parameters.Length == 0 ? ["it"] : Array.ConvertAll(body.Parameters, parameter => parameter.Name);
        return new LoopStatement(start, end, isCounted ? CodeLoopForm.Counted : CodeLoopForm.ForEach, variables, items, null, ConditionLast: false, body.Body);
    }

    private void ReadJump()
    {
        var token = tokens[at++];
        var hasValue = Kind is not (GroovyTokenKind.Newline or GroovyTokenKind.Semicolon or GroovyTokenKind.End);
        CodeExpression? value = hasValue ? ReadExpression(isOpen: token.Kind == GroovyTokenKind.Return) : null;
        var kind = token.Kind switch
        {
            GroovyTokenKind.Return => isTurn ? CodeJumpKind.Continue : CodeJumpKind.Return,
            GroovyTokenKind.Throw => CodeJumpKind.Throw,
            GroovyTokenKind.Break => CodeJumpKind.Break,
            _ => CodeJumpKind.Continue,
        };
        statements.Push(new JumpStatement(token.Start, EndFrom(token.Start), kind, value));
    }

    private void ReadAssert()
    {
        var start = tokens[at++].Start;
        var mark = expressions.Count;
        expressions.Push(ReadExpression());
        if (Kind is GroovyTokenKind.Colon or GroovyTokenKind.Comma)
        {
            at++;
            expressions.Push(ReadExpression());
        }

        var end = EndFrom(start);
        statements.Push(new ExpressionStatement(start, end, new OpaqueExpression(start, end, expressions.TakeFrom(mark))));
    }

    private void ReadSynchronized()
    {
        var start = tokens[at++].Start;
        var value = ReadParenthesized();
        var body = ReadBlock();
        statements.Push(new BlockStatement(start, EndFrom(start), [new ExpressionStatement(value.Start, Math.Max(value.Start, value.End), value)], body));
    }
}
