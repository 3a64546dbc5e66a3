using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>What follows an operand: members, calls, indexes, composite literals.</content>
internal sealed partial class GoReader
{
    private CodeExpression ReadPrimary()
    {
        var start = Start;
        var outer = chain;
        chain = 0;
        var value = ReadOperand();
        var mark = expressions.Count;
        while (Kind is GoTokenKind.Dot or GoTokenKind.LeftParenthesis or GoTokenKind.LeftBracket or GoTokenKind.LeftBrace)
        {
            if (Kind == GoTokenKind.LeftBrace && (isHeader || !IsTypeName(value)))
            {
                break;
            }

            value = BoundChain(value, start);
            value = Kind switch
            {
                GoTokenKind.Dot => ReadMember(value, start),
                GoTokenKind.LeftParenthesis => ReadCall(value, start),
                GoTokenKind.LeftBracket => ReadIndex(value, start),
                _ => ReadComposite(-1, start, value),
            };
            chain++;
        }

        chain = Math.Max(outer, chain);
        return JoinChain(value, start, mark);
    }

    private static bool IsTypeName(CodeExpression value) =>
        value is NameExpression or MemberExpression { Target: NameExpression } or IndexExpression { Target: NameExpression or MemberExpression { Target: NameExpression } };

    /// <summary>Reads a member; a type assertion leaves the value as it is.</summary>
    private CodeExpression ReadMember(CodeExpression value, int start)
    {
        at++;
        if (Kind == GoTokenKind.LeftParenthesis)
        {
            PassBrackets();
            return value;
        }

        if (Kind != GoTokenKind.Name)
        {
            Report(Start, "A name is expected behind the dot.");
            return value;
        }

        var name = TextOf(tokens[at++]);
        return new MemberExpression(start, End, value, name);
    }

    private CallExpression ReadCall(CodeExpression callee, int start)
    {
        var open = at;
        if (!Enter(out var frame))
        {
            return new CallExpression(start, End, callee, [], null);
        }

        var mark = arguments.Count;
        while (at < limit)
        {
            var value = ReadExpression();
            arguments.Push(new CodeArgument("", Take(GoTokenKind.Ellipsis), value));
            if (!Take(GoTokenKind.Comma))
            {
                Take(GoTokenKind.Semicolon);
                break;
            }
        }

        Leave(frame, open);
        return new CallExpression(start, End, callee, arguments.TakeFrom(mark), null);
    }

    /// <summary>Reads an index, a slice or type arguments, which are left out before a call or literal.</summary>
    private CodeExpression ReadIndex(CodeExpression target, int start)
    {
        var open = at;
        if (!Enter(out var frame))
        {
            return new OpaqueExpression(start, End, [target]);
        }

        CodeExpression? from = Kind == GoTokenKind.Colon ? null : ReadExpression();
        CodeExpression? to = null;
        var isType = from is not null && (Kind == GoTokenKind.Comma || IsTypeArgument(tokens[open + 1].Kind, from));
        var isSlice = Kind == GoTokenKind.Colon;
        while (Kind is GoTokenKind.Colon or GoTokenKind.Comma)
        {
            at++;
            var next = Kind is GoTokenKind.Colon or GoTokenKind.End ? null : ReadExpression();
            to ??= next;
        }

        var inside = (From: tokens[open].End, To: tokens[limit].Start);
        Leave(frame, open);
        if (isSlice)
        {
            return new IndexExpression(start, End, target, new SliceExpression(inside.From, Math.Max(inside.From, inside.To), from, to));
        }

        return isType && Kind is GoTokenKind.LeftParenthesis or GoTokenKind.LeftBrace
            ? target
            : new IndexExpression(start, End, target, from ?? Missing("An index is expected here."));
    }

    /// <summary>Whether a value in brackets before a call must be, or most likely is, a type.</summary>
    private bool IsTypeArgument(GoTokenKind first, CodeExpression value) => value switch
    {
        NameExpression { Name: "string" or "bool" or "error" or "any" or "byte" or "rune" or "int" or "int32" or "int64" or "uint" or "uint32" or "uint64" or "float32" or "float64" } => true,
        NameExpression name when first == GoTokenKind.Name => char.IsUpper(name.Name[0]),
        MemberExpression { Target: NameExpression package } when packages.Contains(package.Name) => true,
        _ => first is GoTokenKind.LeftBracket or GoTokenKind.Star or GoTokenKind.Map or GoTokenKind.Func or GoTokenKind.Chan or GoTokenKind.Struct or GoTokenKind.Interface,
    };
}
