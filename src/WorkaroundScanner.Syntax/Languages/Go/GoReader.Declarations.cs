using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Imports, functions, types, constants and variables.</content>
internal sealed partial class GoReader
{
    private void ReadPackageClause()
    {
        at++;
        Take(GoTokenKind.Name);
    }

    private void ReadImports()
    {
        at++;
        if (Kind != GoTokenKind.LeftParenthesis)
        {
            ReadImport();
            return;
        }

        var open = at;
        if (!Enter(out var frame))
        {
            return;
        }

        while (at < limit)
        {
            if (!Take(GoTokenKind.Semicolon) && !ReadImport())
            {
                break;
            }
        }

        Leave(frame, open);
    }

    private bool ReadImport()
    {
        var start = Start;
        var alias = Kind == GoTokenKind.Name ? TextOf(tokens[at++]) : null;
        var isDot = alias is null && Take(GoTokenKind.Dot);
        if (Kind is not (GoTokenKind.String or GoTokenKind.RawString))
        {
            Report(Start, "An import names a package in quotes.");
            return false;
        }

        var token = tokens[at++];
        var path = text.Substring(token.Start + 1, Math.Max(0, token.End - token.Start - 2));
        alias ??= isDot ? "" : PackageName(path);
        packages.Add(alias);
        statements.Push(new ImportStatement(start, token.End, path, alias, isDot ? [("*", "*")] : []));
        return true;
    }

    /// <summary>The name that a package most likely has: the last part of its path, without a version and without <c>go-</c> or <c>-go</c>.</summary>
    private static string PackageName(string path)
    {
        var rest = path.AsSpan();
        var last = rest[(rest.LastIndexOf('/') + 1)..];
        if (last.Length > 1 && last.Length < rest.Length && last[0] == 'v' && last[1..].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            rest = rest[..^(last.Length + 1)];
            last = rest[(rest.LastIndexOf('/') + 1)..];
        }

        last = last.StartsWith("go-") ? last[3..] : last;
        var length = 0;
        while (length < last.Length && (char.IsLetterOrDigit(last[length]) || last[length] == '_'))
        {
            length++;
        }

        return last[..length].ToString();
    }

    /// <summary>Reads <c>const</c>, <c>var</c> or <c>type</c>, alone or as a group.</summary>
    private void ReadDeclarations()
    {
        var kind = tokens[at++].Kind;
        if (Kind != GoTokenKind.LeftParenthesis)
        {
            ReadDeclaration(kind, tokens[at - 1].Start);
            return;
        }

        var open = at;
        if (!Enter(out var frame))
        {
            return;
        }

        // Where a case begins, a group was left open.
        while (at < limit && Kind is not (GoTokenKind.Case or GoTokenKind.Default))
        {
            if (Take(GoTokenKind.Semicolon))
            {
                continue;
            }

            ReadDeclaration(kind, Start);
            EndStatement();
        }

        Leave(frame, open);
    }

    private void ReadDeclaration(GoTokenKind kind, int start)
    {
        if (Kind != GoTokenKind.Name)
        {
            Report(Start, "A declaration gives a name.");
        }
        else if (kind == GoTokenKind.Type)
        {
            ReadType(start);
        }
        else
        {
            ReadVariables(kind == GoTokenKind.Const, start);
        }
    }

    private void ReadVariables(bool isConstant, int start)
    {
        var mark = expressions.Count;
        do
        {
            if (Kind != GoTokenKind.Name)
            {
                Report(Start, "A declaration gives a name.");
                break;
            }

            expressions.Push(ReadName());
        }
        while (Take(GoTokenKind.Comma));

        var targets = expressions.TakeFrom(mark);
        if (Kind is not (GoTokenKind.Assign or GoTokenKind.Semicolon or GoTokenKind.End))
        {
            PassType();
        }

        var value = Take(GoTokenKind.Assign) ? ReadValues() : null;
        statements.Push(new AssignStatement(start, End, targets, "=", value, isConstant));
    }

    private void ReadType(int start)
    {
        var name = TextOf(tokens[at++]);
        if (Kind == GoTokenKind.LeftBracket && HasTypeParameters())
        {
            PassBrackets();
        }

        Take(GoTokenKind.Assign);
        var isStruct = Kind == GoTokenKind.Struct;
        var fields = isStruct && KindAfter(1) == GoTokenKind.LeftBrace ? ReadFields(at + 1) : [];
        if (Kind is not (GoTokenKind.Semicolon or GoTokenKind.End))
        {
            PassType();
        }

        if (isStruct)
        {
            statements.Push(new ClassStatement(start, End, name, [], [], []) { Fields = fields });
        }
    }

    /// <summary>Reads the fields of a struct whose brace stands at a token: those whose type is a name.</summary>
    private (string Name, string Type)[] ReadFields(int brace)
    {
        var fields = new List<(string Name, string Type)>();
        var end = Math.Min(tokens[brace].Partner, limit);
        for (var i = brace + 1; i < end; i++)
        {
            var first = i;
            i = PlaceOf(GoTokenKind.Semicolon, i, end);
            AddFields(fields, first, Math.Min(i, end));
        }

        return [.. fields];
    }

    // `a, b *kube.Client`, and what is embedded: `*kube.Client`.
    private void AddFields(List<(string Name, string Type)> fields, int first, int end)
    {
        var type = first;
        while (type + 1 < end && tokens[type].Kind == GoTokenKind.Name && tokens[type + 1].Kind == GoTokenKind.Comma)
        {
            type += 2;
        }

        var isNamed = type + 1 < end && tokens[type].Kind == GoTokenKind.Name && tokens[type + 1].Kind is GoTokenKind.Name or GoTokenKind.Star;
        if (TypeName(isNamed ? type + 1 : type, end) is not { Length: > 0 } name)
        {
            return;
        }

        for (var i = first; isNamed && i <= type; i += 2)
        {
            fields.Add((TextOf(tokens[i]), name));
        }

        if (!isNamed)
        {
            fields.Add(("", name));
        }
    }

    /// <summary>The place of the next token of a kind that stands in no brackets of its own; at or behind the end where there is none.</summary>
    private int PlaceOf(GoTokenKind kind, int from, int end)
    {
        while (from < end && tokens[from].Kind != kind)
        {
            from = IsOpening(tokens[from].Kind) ? Math.Min(tokens[from].Partner, end) + 1 : from + 1;
        }

        return from;
    }

    /// <summary>The name of the type that begins at a token, without its star; empty where it is none.</summary>
    private string TypeName(int at, int end)
    {
        at += at < end && tokens[at].Kind == GoTokenKind.Star ? 1 : 0;
        if (at >= end || tokens[at].Kind != GoTokenKind.Name)
        {
            return "";
        }

        return at + 2 < end && tokens[at + 1].Kind == GoTokenKind.Dot && tokens[at + 2].Kind == GoTokenKind.Name
            ? TextOf(tokens[at]) + "." + TextOf(tokens[at + 2])
            : TextOf(tokens[at]);
    }

    /// <summary>Whether brackets behind a declared type's name hold its parameters, and do not make it an array or slice.</summary>
    private bool HasTypeParameters() =>
        KindAfter(1) == GoTokenKind.Name && KindAfter(2) is not (GoTokenKind.RightBracket or GoTokenKind.Dot or GoTokenKind.LeftParenthesis or GoTokenKind.Add or GoTokenKind.Multiply);

    private FunctionStatement ReadFunction()
    {
        var start = tokens[at++].Start;
        string? receiver = null;
        string? receiverType = null;
        if (Kind == GoTokenKind.LeftParenthesis)
        {
            (receiver, receiverType) = ReadReceiver();
        }

        var name = "";
        if (Kind == GoTokenKind.Name)
        {
            name = TextOf(tokens[at++]);
        }
        else
        {
            Report(Start, "A function has a name.");
        }

        if (Kind == GoTokenKind.LeftBracket)
        {
            PassBrackets();
        }

        var parameters = ReadSignature();
        var body = Kind == GoTokenKind.LeftBrace ? ReadBlock() : [];
        return new FunctionStatement(start, End, name, receiver, receiverType, parameters, [], body);
    }

    /// <summary>Reads <c>(r *Type[T])</c>.</summary>
    private (string Name, string Type) ReadReceiver()
    {
        var end = Math.Min(tokens[at].Partner, limit);
        var name = "";
        var type = "";
        for (var i = at + 1; i < end && tokens[i].Kind is GoTokenKind.Name or GoTokenKind.Star; i++)
        {
            if (tokens[i].Kind == GoTokenKind.Name)
            {
                name = type;
                type = TextOf(tokens[i]);
            }
        }

        PassBrackets();
        return (name, type);
    }

    /// <summary>Reads parameters and passes over results.</summary>
    private CodeParameter[] ReadSignature()
    {
        if (Kind != GoTokenKind.LeftParenthesis)
        {
            Report(Start, "A function has parameters in parentheses.");
            return [];
        }

        var parameters = ReadParameters(at + 1, Math.Min(tokens[at].Partner, limit));
        PassBrackets();
        if (Kind == GoTokenKind.LeftParenthesis)
        {
            PassBrackets();
        }
        else if (StartsType(Kind))
        {
            PassType();
        }

        return parameters;
    }

    /// <summary>Reads parameters between two tokens. Either all have names or none has; <c>a, b string</c> gives two names one type.</summary>
    private CodeParameter[] ReadParameters(int first, int end)
    {
        var list = new List<(string Name, bool IsRest, string Type)>();
        var hasNames = false;
        for (var i = first; i < end; i++)
        {
            var isName = tokens[i].Kind == GoTokenKind.Name;
            var next = i + 1 < end ? tokens[i + 1].Kind : GoTokenKind.Comma;
            var hasBoth = isName && next is not (GoTokenKind.Comma or GoTokenKind.Dot or GoTokenKind.Semicolon) && !(next == GoTokenKind.LeftBracket && IsInstance(i + 1, end));
            hasNames |= hasBoth;
            var isRest = tokens[hasBoth && i + 1 < end ? i + 1 : i].Kind == GoTokenKind.Ellipsis;
            list.Add((isName ? TextOf(tokens[i]) : "_", isRest, hasBoth ? TypeName(i + 1, end) : ""));
            i = PlaceOf(GoTokenKind.Comma, i, end);
        }

        return [.. list.Select(parameter => new CodeParameter(hasNames ? parameter.Name : "_", parameter.IsRest, null) { Type = parameter.Type })];
    }

    /// <summary>Whether brackets behind a name hold a generic type's arguments: nothing stands behind them, and something in them.</summary>
    private bool IsInstance(int bracket, int end)
    {
        var close = tokens[bracket].Partner;
        return close > bracket + 1 && (close + 1 >= end || tokens[close + 1].Kind == GoTokenKind.Comma);
    }

    private static bool IsOpening(GoTokenKind kind) => kind is GoTokenKind.LeftParenthesis or GoTokenKind.LeftBracket or GoTokenKind.LeftBrace;
}
