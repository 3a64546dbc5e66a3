using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Classes and decorators.</summary>
internal sealed partial class Parser
{
    private void ParseClassStatement(int start, CodeExpression[] decorators) => statements.Push(ParseClass(start, decorators, "default"));

    /// <summary>A class as a value: its methods stay in a function, so that nothing in it is lost. Where it is assigned, it becomes a class statement.</summary>
    private OpaqueExpression ParseClassExpression(int start, CodeExpression[] decorators)
    {
        var type = ParseClass(start, decorators, string.Empty);
        var value = new OpaqueExpression(start, type.End, [.. type.Bases, new FunctionExpression(start, type.End, [], type.Body)]);
        lastClass = (type, value);
        return value;
    }

    private ClassStatement ParseClass(int start, CodeExpression[] decorators, string name)
    {
        tokens.Next();
        if (Kind == TokenKind.Name && !(tokens.Is("implements") && tokens.Peek().Kind == TokenKind.Name))
        {
            name = TokenText();
            tokens.Next();
        }

        if (Kind == TokenKind.Less)
        {
            SkipTypeArguments();
        }

        CodeExpression[] bases = [];
        if (Accept(TokenKind.Extends))
        {
            bases = [ParseInnerPostfix()];
            if (Kind == TokenKind.Less)
            {
                SkipTypeArguments();
            }
        }

        while (Kind == TokenKind.Name && tokens.Slice is "implements" or "mixins")
        {
            do
            {
                tokens.Next();
                SkipType();
            }
            while (Kind == TokenKind.Comma);
        }

        var mark = statements.Count;
        var typed = fieldTypes.Count;
        if (Expect(TokenKind.OpenBrace, "an opening brace"))
        {
            while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
            {
                var before = tokens.Start;
                ParseMember();
                if (tokens.Start == before)
                {
                    Report(before, "Here a member is expected.");
                    tokens.Next();
                }
            }

            Expect(TokenKind.CloseBrace, "a closing brace");
        }

        return new ClassStatement(start, EndFrom(start), name, bases, decorators, statements.TakeFrom(mark)) { Fields = fieldTypes.TakeFrom(typed) };
    }

    private void ParseMember()
    {
        if (Accept(TokenKind.Semicolon))
        {
            return;
        }

        if (IsTooDeep)
        {
            ReportTooDeep();
            SkipStatement();
            return;
        }

        depth++;
        var outer = chain;
        chain = 0;
        ParseAnyMember();
        chain = Math.Max(outer, chain);
        depth--;
    }

    private void ParseAnyMember()
    {
        var start = tokens.Start;
        var mark = expressions.Count;
        while (Kind == TokenKind.At)
        {
            expressions.Push(ParseDecorator());
        }

        var decorators = expressions.TakeFrom(mark);
        while (Kind == TokenKind.Name && IsMemberModifier())
        {
            tokens.Next();
            if (Kind == TokenKind.OpenBrace)
            {
                var block = ParseBlock();
                statements.Push(new BlockStatement(start, EndFrom(start), [], block));
                return;
            }
        }

        Accept(TokenKind.Star);
        var keyStart = tokens.Start;
        if (ParseMemberName() is not { } name)
        {
            return;
        }

        if (Kind is TokenKind.Question or TokenKind.Not)
        {
            tokens.Next();
        }

        if (Kind is TokenKind.OpenParen or TokenKind.Less)
        {
            ParseMethod(start, name, decorators);
        }
        else
        {
            ParseField(keyStart, name, decorators);
        }
    }

    private void ParseMethod(int start, string name, CodeExpression[] decorators)
    {
        var mark = parameterDecorators.Count;
        var function = ParseFunction();
        var ofParameters = parameterDecorators.TakeFrom(mark);
        if (function is var (list, body))
        {
            statements.Push(new FunctionStatement(start, EndFrom(start), name, null, null, list, ofParameters.Length == 0 ? decorators : [.. decorators, .. ofParameters], body));
        }
        else
        {
            EndStatement();
        }
    }

    private void ParseField(int start, string name, CodeExpression[] decorators)
    {
        var target = new NameExpression(start, EndFrom(start), name);
        if (ReadAnnotation() is { Length: > 0 } type)
        {
            fieldTypes.Push((name, type));
        }

        var value = Accept(TokenKind.Assign) ? ParseAssign() : null;
        var end = EndFrom(start);
        EndStatement();
        foreach (var decorator in decorators)
        {
            statements.Push(new ExpressionStatement(decorator.Start, decorator.End, decorator));
        }

        statements.Push(new AssignStatement(start, end, [target], "=", value, IsConstant: false));
    }

    /// <summary>Whether the current name only describes the member whose name follows.</summary>
    private bool IsMemberModifier()
    {
        switch (tokens.Slice)
        {
            case "static":
            case "public":
            case "private":
            case "protected":
            case "readonly":
            case "abstract":
            case "override":
            case "declare":
            case "accessor":
            case "async":
            case "get":
            case "set":
                break;
            default:
                return false;
        }

        var isStatic = tokens.Is("static");
        var (next, isAfterLineBreak) = tokens.Peek();
        return next is TokenKind.Name or TokenKind.PrivateName or TokenKind.Text or TokenKind.Number or TokenKind.OpenBracket or TokenKind.Star or >= TokenKind.Break
            ? !isAfterLineBreak || isStatic
            : isStatic && next == TokenKind.OpenBrace;
    }

    /// <summary>A member's name; null for an index signature, or where there is none.</summary>
    private string? ParseMemberName()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.OpenBracket:
                tokens.Next();
                var key = ParseAssign();
                if (Kind == TokenKind.Colon)
                {
                    SkipAnnotation();
                    Accept(TokenKind.CloseBracket);
                    SkipAnnotation();
                    EndStatement();
                    return null;
                }

                Expect(TokenKind.CloseBracket, "a closing bracket");
                return TextOf(key.Start, key.End);
            case TokenKind.Text:
                tokens.Next();
                return TextOf(start + 1, Math.Max(start + 1, tokens.PreviousEnd - 1));
            case TokenKind.Name or TokenKind.PrivateName or TokenKind.Number or >= TokenKind.Break:
                var name = TokenText();
                tokens.Next();
                return name;
            default:
                return null;
        }
    }

    /// <summary>Decorators, and the class that they belong to.</summary>
    private void ParseDecorated()
    {
        var start = tokens.Start;
        var decorators = ParseDecorators();
        if (Accept(TokenKind.Export))
        {
            Accept(TokenKind.Default);
        }

        if (tokens.Is("abstract"))
        {
            tokens.Next();
        }

        if (Kind == TokenKind.Class)
        {
            ParseClassStatement(start, decorators);
            return;
        }

        foreach (var decorator in decorators)
        {
            statements.Push(new ExpressionStatement(decorator.Start, decorator.End, decorator));
        }
    }

    private CodeExpression[] ParseDecorators()
    {
        var mark = expressions.Count;
        while (Kind == TokenKind.At)
        {
            expressions.Push(ParseDecorator());
        }

        return expressions.TakeFrom(mark);
    }

    private CodeExpression ParseDecorator()
    {
        tokens.Next();
        return ParseInnerPostfix();
    }

    /// <summary>A value that stands in a class's header or decorators, one level deeper.</summary>
    private CodeExpression ParseInnerPostfix()
    {
        if (IsTooDeep)
        {
            return SkipDeepValue();
        }

        depth++;
        var value = ParsePostfix();
        depth--;
        return value;
    }
}
