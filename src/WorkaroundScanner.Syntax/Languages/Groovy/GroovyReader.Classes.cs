using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Classes and their members.</content>
internal sealed partial class GroovyReader
{
    private void ReadClass(int start, CodeExpression[] decorators)
    {
        var isEnum = tokens[at++].Kind == GroovyTokenKind.Enum;
        var name = IsWord(Kind) ? TextOf(tokens[at++]) : "";
        if (Kind == GroovyTokenKind.Less)
        {
            PassTypeArguments();
        }

        if (Kind == GroovyTokenKind.LeftParenthesis)
        {
            PassBrackets();
        }

        var mark = expressions.Count;
        while (TakeBehindNewlines(GroovyTokenKind.Extends) || TakeBehindNewlines(GroovyTokenKind.Implements))
        {
            do
            {
                PassNewlines();
                expressions.Push(ReadBase());
            }
            while (Take(GroovyTokenKind.Comma));
        }

        var bases = expressions.TakeFrom(mark);
        PassNewlines();
        var members = ReadMembers(isEnum);
        statements.Push(new ClassStatement(start, EndFrom(start), name, bases, decorators, members));
    }

    private NameExpression ReadBase()
    {
        var first = at;
        PassType();
        var last = first;
        while (last < at && tokens[last].Kind is GroovyTokenKind.Name or GroovyTokenKind.Dot)
        {
            last++;
        }

        var from = tokens[first].Start;
        var to = last > first ? tokens[last - 1].End : from;
        return new NameExpression(from, to, names.Of(text.AsSpan(from, to - from)));
    }

    private CodeStatement[] ReadMembers(bool isEnum = false)
    {
        var open = at;
        if (Kind != GroovyTokenKind.LeftBrace)
        {
            Report(Start, "A class has a body in braces.");
            return [];
        }

        if (!Enter(out var outerLimit))
        {
            return [];
        }

        if (isEnum)
        {
            PassConstants();
        }

        var mark = statements.Count;
        while (at < limit)
        {
            if (Kind is GroovyTokenKind.Newline or GroovyTokenKind.Semicolon)
            {
                at++;
                continue;
            }

            var first = at;
            ReadMember();
            EndStatement(first);
        }

        var members = statements.TakeFrom(mark);
        Leave(outerLimit, open);
        return members;
    }

    /// <summary>Reads a member; a name with parentheses and a body is a constructor, and a method needs no body.</summary>
    private void ReadMember()
    {
        if (TypeEnd(at) is > 0 and var name && name + 1 < limit && tokens[name].Kind == GroovyTokenKind.Name && tokens[name + 1].Kind == GroovyTokenKind.LeftParenthesis)
        {
            ReadDeclaration();
            return;
        }

        if (Kind == GroovyTokenKind.Name && KindAfter(1) == GroovyTokenKind.LeftParenthesis && HasBody(at + 1))
        {
            var start = Start;
            ReadMethod(start, TextOf(tokens[at++]), []);
            return;
        }

        ReadStatement();
    }

    /// <summary>Passes over an enum's constants.</summary>
    private void PassConstants()
    {
        PassNewlines();
        while (Kind is GroovyTokenKind.Name or GroovyTokenKind.Comma or GroovyTokenKind.Newline or GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBrace)
        {
            if (Kind == GroovyTokenKind.Name && KindAfter(1) is not (GroovyTokenKind.Comma or GroovyTokenKind.Newline or GroovyTokenKind.Semicolon or GroovyTokenKind.End or GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBrace))
            {
                return;
            }

            at = Math.Min(Next(at), limit);
        }
    }
}
