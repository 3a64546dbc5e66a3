using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Functions, classes and their decorators.</summary>
internal sealed partial class PythonReader
{
    private void ReadDefinition()
    {
        var start = tokens.Start;
        var mark = expressions.Count;
        while (Accept(PythonToken.At))
        {
            var decorator = ReadNamed();
            expressions.Push(decorator);
            if (!Accept(PythonToken.Newline))
            {
                Report("A decorator must end its line.");
                SkipLine();
                Accept(PythonToken.Newline);
            }
        }

        var decorators = expressions.TakeFrom(mark);
        if (tokens.Is("async"))
        {
            tokens.Next();
        }

        switch (tokens.Kind)
        {
            case PythonToken.Def:
                ReadFunction(start, decorators);
                break;
            case PythonToken.Class:
                ReadClass(start, decorators);
                break;
            default:
                Report("A function or class is expected behind decorators.");
                foreach (var decorator in decorators)
                {
                    statements.Push(new ExpressionStatement(decorator.Start, decorator.End, decorator));
                }

                break;
        }
    }

    private void ReadFunction(int start, CodeExpression[] decorators)
    {
        tokens.Next();
        var name = tokens.Kind == PythonToken.Name ? NameOfToken() : "";
        Expect(PythonToken.Name, "A function's name is expected here.");
        SkipTypeParameters();
        CodeParameter[] parameters = [];
        if (Accept(PythonToken.OpenParenthesis))
        {
            parameters = ReadParameters(PythonToken.CloseParenthesis);
            Expect(PythonToken.CloseParenthesis, "The list of parameters is not closed.");
        }

        if (Accept(PythonToken.Arrow))
        {
            ReadExpression();
        }

        string? receiver = null;
        if (isInClass && parameters is [{ Name: "self" or "cls", IsRest: false }, ..])
        {
            receiver = parameters[0].Name;
            parameters = parameters[1..];
        }

        var outer = isInClass;
        isInClass = false;
        var body = ReadBody();
        isInClass = outer;
        statements.Push(new FunctionStatement(start, tokens.PreviousEnd, name, receiver, null, parameters, decorators, body));
    }

    private void ReadClass(int start, CodeExpression[] decorators)
    {
        tokens.Next();
        var name = tokens.Kind == PythonToken.Name ? NameOfToken() : "";
        Expect(PythonToken.Name, "A class's name is expected here.");
        SkipTypeParameters();
        var mark = expressions.Count;
        if (Accept(PythonToken.OpenParenthesis))
        {
            foreach (var argument in ReadArguments())
            {
                if (argument.Name.Length == 0)
                {
                    expressions.Push(argument.Value);
                }
            }
        }

        var bases = expressions.TakeFrom(mark);
        var outer = isInClass;
        isInClass = true;
        var body = ReadBody();
        isInClass = outer;
        statements.Push(new ClassStatement(start, tokens.PreviousEnd, name, bases, decorators, body));
    }

    /// <summary>Parameters up to their end, which is left to the caller; annotations are skipped.</summary>
    private CodeParameter[] ReadParameters(PythonToken closer)
    {
        List<CodeParameter> parameters = [];
        while (tokens.Kind != closer && !IsAtLineEnd)
        {
            var at = tokens.Start;
            ReadParameter(parameters, closer);
            if (!Accept(PythonToken.Comma) && tokens.Kind != closer)
            {
                Report("This can't be read as a parameter.");
                if (tokens.Start == at)
                {
                    tokens.Next();
                }

                if (closer == PythonToken.CloseParenthesis)
                {
                    SkipToCloser();
                }

                break;
            }
        }

        return [.. parameters];
    }

    private void ReadParameter(List<CodeParameter> parameters, PythonToken closer)
    {
        if (tokens.Kind == PythonToken.Slash)
        {
            tokens.Next();
            return;
        }

        var isRest = Accept(PythonToken.Star);
        var isKeywords = !isRest && Accept(PythonToken.DoubleStar);
        if (isRest && tokens.Kind is PythonToken.Comma or PythonToken.CloseParenthesis or PythonToken.Colon)
        {
            return;
        }

        var name = tokens.Kind == PythonToken.Name ? NameOfToken() : "_";
        if (tokens.Kind == PythonToken.OpenParenthesis)
        {
            // Python 2 took a tuple apart in the list of parameters.
            ReadTarget();
        }
        else
        {
            Expect(PythonToken.Name, "A parameter's name is expected here.");
        }

        var type = "";
        if (closer == PythonToken.CloseParenthesis && Accept(PythonToken.Colon))
        {
            Accept(PythonToken.Star);
            type = TypeName(ReadExpression());
        }

        var value = Accept(PythonToken.Assign) ? ReadExpression() : null;
        if (!isKeywords)
        {
            parameters.Add(new CodeParameter(name, isRest, value) { Type = type });
        }
    }

    // `Client`, `kube.Client`, `Optional[Client]`, `Client | None`.
    private static string TypeName(CodeExpression annotation) => annotation switch
    {
        NameExpression name => name.Name,
        MemberExpression member => member.Path ?? "",
        IndexExpression { Target: NameExpression { Name: "Optional" } } optional => TypeName(optional.Index),
        BinaryExpression { Operator: "|", Left: var type } => TypeName(type),
        _ => "",
    };

    private void SkipTypeParameters()
    {
        if (Accept(PythonToken.OpenBracket))
        {
            SkipToCloser();
            Expect(PythonToken.CloseBracket, "The list of type parameters is not closed.");
        }
    }
}
