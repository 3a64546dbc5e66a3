using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Functions, their parameters and arrows.</summary>
internal sealed partial class Parser
{
    /// <summary>A function declaration; a signature without a body is left out.</summary>
    private void ParseFunctionStatement(int start, CodeExpression[] decorators, string name = "default")
    {
        tokens.Next();
        Accept(TokenKind.Star);
        if (Kind == TokenKind.Name)
        {
            name = TokenText();
            tokens.Next();
        }

        if (ParseFunction() is var (parameterList, body))
        {
            statements.Push(new FunctionStatement(start, EndFrom(start), name, null, null, parameterList, decorators, body));
        }
        else
        {
            EndStatement();
        }
    }

    /// <summary>A function as a value; the current token is its keyword.</summary>
    private FunctionExpression ParseFunctionExpression(int start)
    {
        tokens.Next();
        Accept(TokenKind.Star);
        if (Kind == TokenKind.Name)
        {
            tokens.Next();
        }

        return FinishFunctionExpression(start);
    }

    /// <summary>A function as a value from its parameters on.</summary>
    private FunctionExpression FinishFunctionExpression(int start)
    {
        var (parameterList, body) = ParseFunction() ?? ([], []);
        return new FunctionExpression(start, EndFrom(start), parameterList, body);
    }

    /// <summary>Parameters and body; null where there is no body. What a parameter's pattern takes apart stands first in the body.</summary>
    private (CodeParameter[] Parameters, CodeStatement[] Body)? ParseFunction()
    {
        var mark = statements.Count;
        var first = parameters.Count;
        if (Kind == TokenKind.Less)
        {
            SkipTypeArguments();
        }

        if (Expect(TokenKind.OpenParen, "an opening parenthesis"))
        {
            ParseParameters();
        }

        SkipAnnotation();
        var list = parameters.TakeFrom(first);
        if (Kind != TokenKind.OpenBrace)
        {
            statements.Drop(mark);
            return null;
        }

        tokens.Next();
        ParseStatements(inSwitch: false);
        Expect(TokenKind.CloseBrace, "a closing brace");
        return (list, statements.TakeFrom(mark));
    }

    private void ParseParameters()
    {
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            while (Kind == TokenKind.At)
            {
                parameterDecorators.Push(ParseDecorator());
            }

            while (Kind == TokenKind.Name && IsParameterModifier())
            {
                tokens.Next();
            }

            var isRest = Accept(TokenKind.Spread);
            var target = ParseTarget();
            Accept(TokenKind.Question);
            var type = ReadAnnotation();
            var value = Accept(TokenKind.Assign) ? ParseAssign() : null;
            if (target is not NameExpression { Name: "this" })
            {
                PushParameter(target, value, isRest, type);
            }

            if (!NextItem(TokenKind.CloseParen, before))
            {
                break;
            }
        }

        CloseHeader();
    }

    private bool IsParameterModifier()
    {
        if (tokens.Slice is not ("public" or "private" or "protected" or "readonly" or "override"))
        {
            return false;
        }

        return tokens.Peek().Kind is TokenKind.Name or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.Spread;
    }

    /// <summary>Adds a parameter. A pattern is a parameter without a name, and its names are declared in the body.</summary>
    private void PushParameter(CodeExpression target, CodeExpression? value, bool isRest, string type)
    {
        if (target is NameExpression name)
        {
            parameters.Push(new CodeParameter(name.Name, isRest, value) { Type = type });
            return;
        }

        parameters.Push(new CodeParameter(string.Empty, isRest, value));
        if (target is MapExpression or ListExpression)
        {
            PushAssignment(target.Start, target.End, target, "=", null, isConstant: false);
        }
    }

    /// <summary>What stands in parentheses: a value, values, or the parameters of an arrow function.</summary>
    /// <param name="start">Where the value begins: the parenthesis, or <c>async</c> before it.</param>
    /// <param name="callee">The name <c>async</c>, which may be a function's.</param>
    private CodeExpression ParseParenthesised(int start, NameExpression? callee = null)
    {
        var mark = items.Count;
        var open = tokens.Start;
        tokens.Next();
        var isTyped = false;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            isTyped |= ParseCoverItem();
            if (!NextItem(TokenKind.CloseParen, before))
            {
                break;
            }
        }

        var isClosed = Expect(TokenKind.CloseParen, "a closing parenthesis");
        if (isClosed && IsArrowAhead(isTyped || items.Count == mark))
        {
            return ParseArrow(start, items.TakeFrom(mark));
        }

        var found = items.TakeFrom(mark);
        lastArrow = null;
        if (callee is not null)
        {
            return new CallExpression(start, EndFrom(start), callee, [.. found.Select(item => new CodeArgument(string.Empty, item.IsRest, Flattened(item.Value)))], null);
        }

        if (found.Length == 0)
        {
            Report(open, "These parentheses hold nothing.");
        }

        return found.Length == 1 ? Flattened(found[0].Value) : new OpaqueExpression(start, EndFrom(start), [.. found.Select(item => Flattened(item.Value))]);
    }

    /// <summary>One item in parentheses: a value, or a parameter with its type; whether it has a type.</summary>
    private bool ParseCoverItem()
    {
        var isRest = Accept(TokenKind.Spread);
        var outer = coverAt;
        coverAt = depth + 1;
        var value = ParseAssign();
        coverAt = outer;
        var isTyped = Accept(TokenKind.Question);
        if (Kind == TokenKind.Colon)
        {
            SkipAnnotation();
            isTyped = true;
        }

        var standard = isTyped && Accept(TokenKind.Assign) ? ParseAssign() : null;
        items.Push(new CoverItem(value, standard, isRest));
        return isTyped;
    }

    /// <summary>Whether an arrow follows, maybe behind a type; if so, it is the current token.</summary>
    /// <param name="isCertain">Whether a colon can only begin a type.</param>
    private bool IsArrowAhead(bool isCertain)
    {
        if (Kind != TokenKind.Colon)
        {
            return Kind == TokenKind.Arrow && !tokens.IsAfterLineBreak;
        }

        return (isCertain || colonAt != depth) && Try(static parser => parser.SkipReturnType() && parser.Kind == TokenKind.Arrow);
    }

    private FunctionExpression ParseArrow(int start, CoverItem[] cover)
    {
        var mark = statements.Count;
        var first = parameters.Count;
        foreach (var (value, standard, isRest) in cover)
        {
            if (value is AssignExpression { Assignment: { Operator: "=", Targets: [var target] } assignment })
            {
                PushParameter(target, assignment.Value, isRest, "");
            }
            else if (value is not NameExpression { Name: "this" })
            {
                PushParameter(value, standard, isRest, "");
            }
        }

        return FinishArrow(start, parameters.TakeFrom(first), mark);
    }

    /// <summary>An arrow function from its arrow on.</summary>
    private FunctionExpression FinishArrow(int start, CodeParameter[] list, int mark)
    {
        tokens.Next();
        if (Kind == TokenKind.OpenBrace)
        {
            tokens.Next();
            ParseStatements(inSwitch: false);
            Expect(TokenKind.CloseBrace, "a closing brace");
        }
        else
        {
            var value = ParseAssign();
            statements.Push(new JumpStatement(value.Start, value.End, CodeJumpKind.Return, value));
        }

        var arrow = new FunctionExpression(start, EndFrom(start), list, statements.TakeFrom(mark));
        lastArrow = arrow;
        return arrow;
    }

    /// <summary>A value that may have been a parameter and is none: what it assigns to is taken apart.</summary>
    private CodeExpression Flattened(CodeExpression value) =>
        value is AssignExpression { Assignment: { Targets: [MapExpression or ListExpression] } assignment } assign
            ? assign with { Assignment = assignment with { Targets = TargetsOf(assignment.Targets[0], null) } }
            : value;
}
