using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Types: they are passed over, or stand as names where a value is expected.</content>
internal sealed partial class GoReader
{
    private static bool StartsType(GoTokenKind kind) => kind is GoTokenKind.Name or GoTokenKind.Star or GoTokenKind.LeftBracket or GoTokenKind.LeftParenthesis
        or GoTokenKind.Func or GoTokenKind.Map or GoTokenKind.Chan or GoTokenKind.Arrow or GoTokenKind.Struct or GoTokenKind.Interface or GoTokenKind.Tilde;

    /// <summary>Passes over a type, however deep: what it nests stands in brackets or behind it.</summary>
    private void PassType()
    {
        while (true)
        {
            switch (Kind)
            {
                case GoTokenKind.Star or GoTokenKind.Arrow or GoTokenKind.Chan or GoTokenKind.Tilde or GoTokenKind.Ellipsis:
                    at++;
                    continue;
                case GoTokenKind.LeftBracket:
                    PassBrackets();
                    continue;
                case GoTokenKind.Map:
                    at++;
                    if (Kind == GoTokenKind.LeftBracket)
                    {
                        PassBrackets();
                    }

                    continue;
                case GoTokenKind.Func:
                    at++;
                    if (Kind == GoTokenKind.LeftParenthesis)
                    {
                        PassBrackets();
                    }

                    if (StartsType(Kind))
                    {
                        continue;
                    }

                    return;
                case GoTokenKind.LeftParenthesis:
                    PassBrackets();
                    return;
                case GoTokenKind.Struct or GoTokenKind.Interface:
                    at++;
                    if (Kind == GoTokenKind.LeftBrace)
                    {
                        PassBrackets();
                    }

                    return;
                case GoTokenKind.Name:
                    PassTypeName();
                    return;
                default:
                    Report(Start, "A type is expected here.");
                    return;
            }
        }
    }

    private void PassTypeName()
    {
        at++;
        if (Kind == GoTokenKind.Dot && KindAfter(1) == GoTokenKind.Name)
        {
            at += 2;
        }

        if (Kind == GoTokenKind.LeftBracket)
        {
            PassBrackets();
        }
    }

    /// <summary>Reads a type that stands where a value does: in a conversion, a composite literal, or as an argument of <c>make</c>.</summary>
    private CodeExpression ReadTypeValue()
    {
        var first = at;
        PassType();
        var name = tokens[first].Kind switch
        {
            GoTokenKind.Struct => "struct",
            GoTokenKind.Interface => "interface",
            GoTokenKind.Func => "func",
            _ => names.Of(text.AsSpan(tokens[first].Start, Math.Max(0, End - tokens[first].Start))),
        };
        return Kind == GoTokenKind.LeftBrace && tokens[first].Kind is GoTokenKind.LeftBracket or GoTokenKind.Map or GoTokenKind.Struct
            ? ReadComposite(first, tokens[first].Start, new NameExpression(tokens[first].Start, End, name))
            : new NameExpression(tokens[first].Start, End, name);
    }

    /// <summary>The number of the token at which the elements' type begins, for the type that begins at a token; -1 where it can't be told.</summary>
    private int ElementType(int type)
    {
        if (type >= 0 && tokens[type].Kind == GoTokenKind.Star)
        {
            type++;
        }

        var bracket = type >= 0 && tokens[type].Kind == GoTokenKind.Map ? type + 1 : type;
        return bracket >= 0 && tokens[bracket].Kind == GoTokenKind.LeftBracket && tokens[bracket].Partner < limit ? tokens[bracket].Partner + 1 : -1;
    }

    /// <summary>Reads a composite literal's braces.</summary>
    /// <param name="type">The number of the token at which the literal's type begins, or -1.</param>
    /// <param name="start">Where the literal begins.</param>
    /// <param name="name">The type as a value, where one is written.</param>
    private CodeExpression ReadComposite(int type, int start, CodeExpression? name)
    {
        var isList = type >= 0 && tokens[type].Kind == GoTokenKind.LeftBracket;
        var element = ElementType(type);
        if (element >= 0 && tokens[element].Kind == GoTokenKind.Star)
        {
            element++;
        }

        var open = at;
        if (!Enter(out var frame))
        {
            return new OpaqueExpression(start, End, []);
        }

        var mark = entries.Count;
        while (at < limit)
        {
            var value = ReadElement(element);
            CodeExpression? key = null;
            if (Take(GoTokenKind.Colon))
            {
                key = value;
                value = ReadElement(element);
            }

            entries.Push((key, value));
            if (!Take(GoTokenKind.Comma))
            {
                Take(GoTokenKind.Semicolon);
                break;
            }
        }

        Leave(frame, open);
        var read = entries.TakeFrom(mark);
        return isList
            ? new ListExpression(start, End, Array.ConvertAll(read, entry => entry.Value))
            : new MapExpression(start, End, read) { Type = name };
    }

    /// <summary>Reads an element, whose type may be left out.</summary>
    private CodeExpression ReadElement(int type) => Kind == GoTokenKind.LeftBrace ? ReadComposite(type, Start, null) : ReadExpression();
}
