using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Methods, classes, modules, blocks and their parameters.</summary>
internal sealed partial class RubyReader
{
    private CodeExpression ReadMethod()
    {
        var start = tokens.Start;
        tokens.NextMember();
        string? receiver = null;
        var name = ReadMethodName();
        if (tokens.Kind is RubyToken.Dot or RubyToken.DoubleColon && !tokens.HasSpaceBefore)
        {
            receiver = name;
            tokens.NextMember();
            name = ReadMethodName();
        }

        var (outerVariables, outerAround) = (variables, around);
        (variables, around) = ([], default);
        CodeParameter[] parameters;
        if (Accept(RubyToken.OpenParenthesis))
        {
            parameters = ReadParameters(RubyToken.CloseParenthesis);
            Expect(RubyToken.CloseParenthesis, "The list of parameters is not closed.");
        }
        else
        {
            parameters = ReadParameters(RubyToken.Newline);
        }

        CodeStatement[] body;
        if (Accept(RubyToken.Assign))
        {
            SkipNewlines();
            var mark = statements.Count;
            ReadStatement();
            body = statements.TakeFrom(mark);
        }
        else
        {
            body = ReadBody();
            ExpectEnd();
        }

        (variables, around) = (outerVariables, outerAround);
        return Compound(new FunctionStatement(start, EndFrom(start), name, receiver, null, parameters, [], body));
    }

    /// <summary>A method's name with the <c>=</c> of a setter.</summary>
    private string ReadMethodName()
    {
        if (tokens.Kind is not (RubyToken.Name or RubyToken.Constant or RubyToken.Variable))
        {
            Report("A method's name is expected here.");
            return "";
        }

        if (tokens.Behind() == '=' && tokens.Behind(1) is not ('=' or '~' or '>'))
        {
            tokens.ExtendName();
        }

        var name = NameOfToken();
        tokens.Next();
        return name;
    }

    private CodeExpression ReadClass()
    {
        var start = tokens.Start;
        var isModule = tokens.Kind == RubyToken.Module;
        tokens.Next();
        var mark = expressions.Count;
        string name;
        if (!isModule && Accept(RubyToken.ShiftLeft))
        {
            ReadExpression();
            name = "self";
        }
        else
        {
            name = ReadClassName();
            if (tokens.Kind == RubyToken.Comparison && tokens.Span is "<")
            {
                tokens.Next();
                var parent = ReadExpression();
                expressions.Push(parent);
            }
        }

        var bases = expressions.TakeFrom(mark);
        var (outerVariables, outerAround) = (variables, around);
        (variables, around) = ([], default);
        var body = ReadBody();
        ExpectEnd();
        (variables, around) = (outerVariables, outerAround);
        return Compound(new ClassStatement(start, EndFrom(start), name, bases, [], body));
    }

    private string ReadClassName()
    {
        var start = tokens.Start;
        while (tokens.Kind is RubyToken.Constant or RubyToken.DoubleColon)
        {
            tokens.Next();
        }

        if (tokens.PreviousEnd <= start)
        {
            Report("A name in capitals is expected here.");
            return "";
        }

        return names.Of(text.AsSpan(start, tokens.PreviousEnd - start));
    }

    /// <summary>A block in braces or between <c>do</c> and <c>end</c>.</summary>
    private FunctionExpression ReadFunctionBlock(CodeParameter[]? given = null, int from = -1)
    {
        var start = from < 0 ? tokens.Start : from;
        var isBrace = tokens.Kind == RubyToken.OpenBrace;
        if (!Enter())
        {
            SkipFunctionBlock();
            return new FunctionExpression(start, EndFrom(start), [], []);
        }

        tokens.Next();
        var saved = around;
        around = default;
        var parameters = given ?? ReadBlockParameters();
        var body = isBrace ? ReadBlock() : ReadBody();
        around = saved;
        if (isBrace)
        {
            Expect(RubyToken.CloseBrace, "This block is not closed.");
        }
        else
        {
            ExpectEnd();
        }

        Leave();
        return new FunctionExpression(start, EndFrom(start), parameters, body);
    }

    private void SkipFunctionBlock()
    {
        tokens.Next();
        ReadTooDeep();
    }

    private CodeParameter[] ReadBlockParameters()
    {
        SkipNewlines();
        if (!Accept(RubyToken.Bar))
        {
            Accept(RubyToken.OrOr);
            return [];
        }

        var parameters = ReadParameters(RubyToken.Bar);
        Expect(RubyToken.Bar, "The list of parameters is not closed.");
        return parameters;
    }

    /// <summary><c>->(x) { … }</c>.</summary>
    private FunctionExpression ReadLambda()
    {
        var start = tokens.Start;
        tokens.Next();
        CodeParameter[] parameters = [];
        if (Accept(RubyToken.OpenParenthesis))
        {
            parameters = ReadParameters(RubyToken.CloseParenthesis);
            Expect(RubyToken.CloseParenthesis, "The list of parameters is not closed.");
        }
        else if (tokens.Kind is not (RubyToken.OpenBrace or RubyToken.Do))
        {
            parameters = ReadParameters(RubyToken.OpenBrace);
        }

        if (tokens.Kind is RubyToken.OpenBrace or RubyToken.Do)
        {
            return ReadFunctionBlock(parameters, start);
        }

        Report("A lambda needs a block.");
        return new FunctionExpression(start, EndFrom(start), parameters, []);
    }

    /// <summary>Parameters up to their end, which is left to the caller.</summary>
    private CodeParameter[] ReadParameters(RubyToken closer)
    {
        List<CodeParameter> parameters = [];
        var saved = around;
        around = new Surroundings { IsBarTaken = closer == RubyToken.Bar, IsDoTaken = true };
        var isBehindComma = false;
        while (true)
        {
            if (closer is RubyToken.CloseParenthesis or RubyToken.Bar || isBehindComma)
            {
                SkipNewlines();
            }

            if (tokens.Kind == closer || IsAtCloser || tokens.Kind is RubyToken.Newline or RubyToken.Assign or RubyToken.Do or RubyToken.OpenBrace
                || (closer == RubyToken.Newline && tokens.Kind == RubyToken.Semicolon))
            {
                break;
            }

            var start = tokens.Start;
            ReadParameter(parameters, closer);
            isBehindComma = Accept(RubyToken.Comma);
            if (!isBehindComma && !(closer != RubyToken.Newline && Accept(RubyToken.Semicolon)) && tokens.Start == start)
            {
                Report("This can't be read as a parameter.");
                SkipToken();
            }
        }

        around = saved;
        return [.. parameters];
    }

    private void ReadParameter(List<CodeParameter> parameters, RubyToken closer)
    {
        switch (tokens.Kind)
        {
            case RubyToken.Star:
                tokens.Next();
                parameters.Add(new CodeParameter(ReadParameterName("*"), true, null));
                break;
            case RubyToken.DoubleStar or RubyToken.Ampersand:
                tokens.Next();
                Accept(RubyToken.Nil);
                ReadParameterName("");
                break;
            case RubyToken.Range:
                tokens.Next();
                parameters.Add(new CodeParameter("...", true, null));
                break;
            case RubyToken.OpenParenthesis when Enter():
                tokens.Next();
                parameters.AddRange(ReadParameters(RubyToken.CloseParenthesis));
                Accept(RubyToken.CloseParenthesis);
                Leave();
                break;
            case RubyToken.Label:
                tokens.SplitLabel();
                var keyword = ReadParameterName("");
                tokens.Next();
                if (closer == RubyToken.CloseParenthesis)
                {
                    SkipNewlines();
                }

                parameters.Add(new CodeParameter(keyword, false, BeginsValue ? ReadExpression() : null));
                break;
            case RubyToken.Name:
                var name = ReadParameterName("");
                CodeExpression? value = null;
                if (Accept(RubyToken.Assign))
                {
                    SkipNewlines();
                    value = ReadExpression();
                }

                parameters.Add(new CodeParameter(name, false, value));
                break;
        }
    }

    private string ReadParameterName(string otherwise)
    {
        if (tokens.Kind is not (RubyToken.Name or RubyToken.Constant))
        {
            return otherwise;
        }

        var name = NameOfToken();
        variables.Add(name);
        tokens.Next();
        return name;
    }
}
