using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Statements.</summary>
internal sealed partial class Parser
{
    private void ParseStatements(bool inSwitch)
    {
        while (Kind is not (TokenKind.EndOfFile or TokenKind.CloseBrace) && !(inSwitch && Kind is TokenKind.Case or TokenKind.Default))
        {
            var before = tokens.Start;
            ParseStatement();
            if (tokens.Start == before && Kind is not (TokenKind.EndOfFile or TokenKind.CloseBrace))
            {
                Report(before, "This can't be read.");
                tokens.Next();
            }
        }
    }

    private void ParseStatement()
    {
        if (IsTooDeep)
        {
            ReportTooDeep();
            SkipStatement();
            return;
        }

        depth++;
        var outer = chain;
        chain = 0;
        ParseAnyStatement();
        chain = Math.Max(outer, chain);
        depth--;
    }

    private void ParseAnyStatement()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.Semicolon:
                tokens.Next();
                break;
            case TokenKind.OpenBrace:
                var body = ParseBlock();
                statements.Push(new BlockStatement(start, EndFrom(start), [], body));
                break;
            case TokenKind.Var:
                tokens.Next();
                ParseDeclarations(isConstant: false);
                break;
            case TokenKind.Const:
                tokens.Next();
                if (tokens.Is("enum"))
                {
                    ParseEnum();
                    break;
                }

                ParseDeclarations(isConstant: true);
                break;
            case TokenKind.Function:
                ParseFunctionStatement(start, []);
                break;
            case TokenKind.Class:
                ParseClassStatement(start, []);
                break;
            case TokenKind.At:
                ParseDecorated();
                break;
            case TokenKind.If:
                ParseIf();
                break;
            case TokenKind.For:
                ParseFor();
                break;
            case TokenKind.While:
                ParseWhile();
                break;
            case TokenKind.Do:
                ParseDo();
                break;
            case TokenKind.Switch:
                ParseSwitch();
                break;
            case TokenKind.Try:
                ParseTry();
                break;
            case TokenKind.With:
                ParseWith();
                break;
            case TokenKind.Return:
                ParseJump(CodeJumpKind.Return);
                break;
            case TokenKind.Throw:
                ParseJump(CodeJumpKind.Throw);
                break;
            case TokenKind.Break:
                ParseJump(CodeJumpKind.Break);
                break;
            case TokenKind.Continue:
                ParseJump(CodeJumpKind.Continue);
                break;
            case TokenKind.Debugger:
                tokens.Next();
                EndStatement();
                break;
            case TokenKind.Import when tokens.PeekCharacter() is not ('(' or '.'):
                ParseImport();
                break;
            case TokenKind.Export:
                ParseExport();
                break;
            case TokenKind.Name when ParseWordStatement():
                break;
            default:
                ParseExpressionStatement();
                break;
        }
    }

    /// <summary>The statements between braces.</summary>
    private CodeStatement[] ParseBlock()
    {
        var mark = statements.Count;
        if (Expect(TokenKind.OpenBrace, "an opening brace"))
        {
            ParseStatements(inSwitch: false);
            Expect(TokenKind.CloseBrace, "a closing brace");
        }

        return statements.TakeFrom(mark);
    }

    /// <summary>What an if or a loop governs: a block's statements, or one.</summary>
    private CodeStatement[] ParseBody()
    {
        if (Kind == TokenKind.OpenBrace)
        {
            return ParseBlock();
        }

        var mark = statements.Count;
        ParseStatement();
        return statements.TakeFrom(mark);
    }

    private CodeExpression ParseCondition()
    {
        Expect(TokenKind.OpenParen, "an opening parenthesis");
        var condition = ParseExpression();
        CloseHeader();
        return condition;
    }

    /// <summary>Closes the header of a statement; what can't be read of it is skipped.</summary>
    private void CloseHeader()
    {
        if (Expect(TokenKind.CloseParen, "a closing parenthesis"))
        {
            return;
        }

        var previous = TokenKind.EndOfFile;
        while (Kind is not (TokenKind.EndOfFile or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.Semicolon))
        {
            previous = SkipAny(previous);
        }

        Accept(TokenKind.CloseParen);
    }

    private void ParseWith()
    {
        var start = tokens.Start;
        tokens.Next();
        var subject = ParseCondition();
        var body = ParseBody();
        statements.Push(new BlockStatement(start, EndFrom(start), [new ExpressionStatement(subject.Start, subject.End, subject)], body));
    }

    private void ParseTry()
    {
        var start = tokens.Start;
        tokens.Next();
        var body = ParseBlock();
        CodeStatement[][] handlers = [];
        if (Accept(TokenKind.Catch))
        {
            if (Accept(TokenKind.OpenParen))
            {
                ParseTarget();
                SkipAnnotation();
                CloseHeader();
            }

            handlers = [ParseBlock()];
        }

        CodeStatement[] last = Accept(TokenKind.Finally) ? ParseBlock() : [];
        statements.Push(new TryStatement(start, EndFrom(start), body, handlers, [], last));
    }

    private void ParseJump(CodeJumpKind kind)
    {
        var start = tokens.Start;
        tokens.Next();
        CodeExpression? value = null;
        if (kind is CodeJumpKind.Break or CodeJumpKind.Continue)
        {
            if (Kind == TokenKind.Name && !tokens.IsAfterLineBreak)
            {
                tokens.Next();
            }
        }
        else if (!tokens.IsAfterLineBreak && Kind is not (TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            value = ParseExpression();
        }

        statements.Push(new JumpStatement(start, EndFrom(start), kind, value));
        EndStatement();
    }

    /// <summary>Values as statements: one each for what commas separate.</summary>
    private void ParseExpressionStatement()
    {
        do
        {
            var start = tokens.Start;
            var value = ParseAssign();
            if (Kind == TokenKind.Colon && value is NameExpression)
            {
                tokens.Next();
                ParseStatement();
                return;
            }

            if (tokens.Start > start)
            {
                PushExpression(value);
            }
        }
        while (Accept(TokenKind.Comma));

        EndStatement();
    }

    private void PushExpression(CodeExpression value)
    {
        if (value is AssignExpression { Assignment: { Targets: [var target], Value: { } assigned } assignment })
        {
            PushAssignment(assignment.Start, assignment.End, target, assignment.Operator, assigned, isConstant: false);
        }
        else
        {
            statements.Push(value is AssignExpression assign ? assign.Assignment : new ExpressionStatement(value.Start, value.End, value));
        }
    }
}
