using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Imports, variables, methods and classes.</content>
internal sealed partial class GroovyReader
{
    private void ReadImport()
    {
        var start = tokens[at++].Start;
        var isStatic = Kind == GroovyTokenKind.Modifier;
        at += isStatic ? 1 : 0;
        var from = Start;
        while (IsWord(Kind) || Kind is GroovyTokenKind.Dot or GroovyTokenKind.Star or GroovyTokenKind.SpreadDot)
        {
            if (Kind == GroovyTokenKind.As)
            {
                break;
            }

            at++;
        }

        var path = text[from..EndFrom(from)];
        var alias = Take(GroovyTokenKind.As) && IsWord(Kind) ? TextOf(tokens[at++]) : "";
        var dot = path.LastIndexOf('.');
        var (module, last) = dot < 0 ? (path, path) : (path[..dot], path[(dot + 1)..]);
        var end = EndFrom(start);
        statements.Push(isStatic || last == "*"
            ? new ImportStatement(start, end, module, "", [(last, alias.Length > 0 ? alias : last)])
            : new ImportStatement(start, end, path, alias.Length > 0 ? alias : last, []));
    }

    /// <summary>Reads <c>@Name</c> or <c>@Name(…)</c>.</summary>
    private CodeExpression ReadAnnotation()
    {
        var start = tokens[at++].Start;
        var from = Start;
        while (IsWord(Kind) && (at++, Kind).Kind == GroovyTokenKind.Dot)
        {
            at++;
        }

        var name = new NameExpression(from, EndFrom(from), names.Of(text.AsSpan(from, EndFrom(from) - from)));
        return Kind == GroovyTokenKind.LeftParenthesis ? ReadCall(name, start) : name;
    }

    /// <summary>Whether a variable, method or class is declared here: by a modifier or annotation, or by a type before a name.</summary>
    private bool BeginsDeclaration()
    {
        if (Kind is GroovyTokenKind.Modifier or GroovyTokenKind.Synchronized or GroovyTokenKind.At or GroovyTokenKind.Class or GroovyTokenKind.Enum || BeginsSoftClass())
        {
            return true;
        }

        var name = TypeEnd(at);
        if (name < 0 || name >= limit || tokens[name].Kind is not GroovyTokenKind.Name)
        {
            return false;
        }

        var behind = name + 1 < limit ? tokens[name + 1].Kind : GroovyTokenKind.End;
        return behind == GroovyTokenKind.Assign
            || (LooksLikeType(at, name) && (behind is GroovyTokenKind.Newline or GroovyTokenKind.Semicolon or GroovyTokenKind.End or GroovyTokenKind.Comma
                || (behind == GroovyTokenKind.LeftParenthesis && HasBody(name + 1))));
    }

    /// <summary>Whether <c>trait</c> and <c>record</c> stand before a class's name.</summary>
    private bool BeginsSoftClass() =>
        Kind == GroovyTokenKind.Name && KindAfter(1) == GroovyTokenKind.Name && KindAfter(2) is GroovyTokenKind.LeftBrace or GroovyTokenKind.LeftParenthesis or GroovyTokenKind.Implements or GroovyTokenKind.Extends
        && char.IsUpper(text[tokens[at + 1].Start]) && text.AsSpan(Start, tokens[at].End - Start) is "trait" or "record";

    /// <summary>Whether a body, or what a method throws, stands behind the parentheses that open at a number.</summary>
    private bool HasBody(int parenthesis)
    {
        var behind = Next(parenthesis);
        while (behind < limit && tokens[behind].Kind == GroovyTokenKind.Newline)
        {
            behind++;
        }

        return behind < limit && tokens[behind].Kind is GroovyTokenKind.LeftBrace or GroovyTokenKind.Throws;
    }

    private void ReadDeclaration()
    {
        var start = Start;
        var mark = expressions.Count;
        var isFinal = false;
        while (Kind is GroovyTokenKind.At or GroovyTokenKind.Modifier or GroovyTokenKind.Synchronized && !(Kind == GroovyTokenKind.At && KindAfter(1) == GroovyTokenKind.Class))
        {
            if (Kind == GroovyTokenKind.At)
            {
                expressions.Push(ReadAnnotation());
                PassNewlines();
                continue;
            }

            isFinal |= text.AsSpan(Start, tokens[at].End - Start) is "final";
            at++;
        }

        Take(GroovyTokenKind.At);
        var decorators = expressions.TakeFrom(mark);
        if (Kind is GroovyTokenKind.Class or GroovyTokenKind.Enum || BeginsSoftClass())
        {
            ReadClass(start, decorators);
        }
        else if (Kind == GroovyTokenKind.LeftBrace)
        {
            var body = ReadBlock();
            statements.Push(new BlockStatement(start, EndFrom(start), [], body));
        }
        else if (Kind == GroovyTokenKind.LeftParenthesis)
        {
            ReadTuple(start);
        }
        else
        {
            ReadTyped(start, decorators, isFinal);
        }
    }

    /// <summary>Reads <c>def (a, b) = value</c>.</summary>
    private void ReadTuple(int start)
    {
        var open = at;
        CodeParameter[] variables = [];
        if (Enter(out var outerLimit))
        {
            variables = ReadParameters();
            Leave(outerLimit, open);
        }

        CodeExpression? value = null;
        if (Take(GroovyTokenKind.Assign))
        {
            PassNewlines();
            value = ReadExpression(isOpen: true);
        }

        var end = EndFrom(start);
        statements.Push(new AssignStatement(start, end, Array.ConvertAll(variables, CodeExpression (variable) => new NameExpression(start, start, variable.Name)), "=", value, IsConstant: false));
    }

    private void ReadTyped(int start, CodeExpression[] decorators, bool isFinal)
    {
        if (Kind == GroovyTokenKind.Less)
        {
            PassTypeArguments();
        }

        var name = TypeEnd(at);
        if (name > 0 && name < limit && (IsWord(tokens[name].Kind) || tokens[name].Kind is GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin))
        {
            at = name;
        }

        if (Kind is GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin)
        {
            var title = ReadString();
            ReadMethod(start, string.Concat(title.Parts.Select(part => part.Text?.Text)), decorators);
        }
        else if (IsWord(Kind) && KindAfter(1) == GroovyTokenKind.LeftParenthesis)
        {
            ReadMethod(start, TextOf(tokens[at++]), decorators);
        }
        else if (IsLoneAnnotation(decorators))
        {
            at += Kind == GroovyTokenKind.Name ? 1 : 0;
            foreach (var decorator in decorators)
            {
                statements.Push(new ExpressionStatement(decorator.Start, decorator.End, decorator));
            }
        }
        else
        {
            ReadVariables(start, isFinal);
        }
    }

    /// <summary>Whether annotations stand for themselves: <c>@Library('x') _</c>, or before an import.</summary>
    private bool IsLoneAnnotation(CodeExpression[] decorators) =>
        decorators.Length > 0 && (!IsWord(Kind) || Kind == GroovyTokenKind.Import || (Kind == GroovyTokenKind.Name && tokens[at].End - Start == 1 && text[Start] == '_'));

    private void ReadVariables(int start, bool isFinal)
    {
        do
        {
            PassNewlines();
            if (!IsWord(Kind))
            {
                Report(Start, "A declaration gives a name.");
                return;
            }

            var name = ReadName();
            CodeExpression? value = null;
            if (Take(GroovyTokenKind.Assign))
            {
                PassNewlines();
                value = ReadExpression(isOpen: true);
            }

            statements.Push(new AssignStatement(start, EndFrom(start), [name], "=", value, isFinal || IsConstantName(name.Name)));
            start = tokens[Math.Min(at + 1, limit)].Start;
        }
        while (Take(GroovyTokenKind.Comma));
    }

    private void ReadMethod(int start, string name, CodeExpression[] decorators)
    {
        var open = at;
        CodeParameter[] parameters = [];
        if (Kind != GroovyTokenKind.LeftParenthesis)
        {
            Report(Start, "A method has parameters in parentheses.");
        }
        else if (Enter(out var outerLimit))
        {
            parameters = ReadParameters();
            Leave(outerLimit, open);
        }

        if (TakeBehindNewlines(GroovyTokenKind.Throws))
        {
            do
            {
                PassType();
            }
            while (Take(GroovyTokenKind.Comma));
        }

        if (Take(GroovyTokenKind.Default))
        {
            ReadExpression();
        }

        var wasTurn = isTurn;
        isTurn = false;
        var body = HasBlock() ? ReadBlock() : [];
        isTurn = wasTurn;
        statements.Push(new FunctionStatement(start, EndFrom(start), name, null, null, parameters, decorators, body));
    }

    private bool HasBlock() => Kind == GroovyTokenKind.LeftBrace || (Kind == GroovyTokenKind.Newline && KindAfter(1) == GroovyTokenKind.LeftBrace);

    /// <summary>Reads parameters up to the limit.</summary>
    private CodeParameter[] ReadParameters()
    {
        var list = new List<CodeParameter>();
        do
        {
            while (Kind is GroovyTokenKind.Newline or GroovyTokenKind.Modifier or GroovyTokenKind.At)
            {
                _ = Kind == GroovyTokenKind.At ? ReadAnnotation() : null;
                at += Kind is GroovyTokenKind.Newline or GroovyTokenKind.Modifier ? 1 : 0;
            }

            var name = TypeEnd(at);
            at = name > 0 && name < limit && (IsWord(tokens[name].Kind) || tokens[name].Kind == GroovyTokenKind.Ellipsis) ? name : at;
            var isRest = Take(GroovyTokenKind.Ellipsis);
            if (!IsWord(Kind))
            {
                break;
            }

            var parameter = TextOf(tokens[at++]);
            list.Add(new CodeParameter(parameter, isRest, Take(GroovyTokenKind.Assign) ? ReadExpression() : null));
            PassNewlines();
        }
        while (Take(GroovyTokenKind.Comma));

        return [.. list];
    }
}
