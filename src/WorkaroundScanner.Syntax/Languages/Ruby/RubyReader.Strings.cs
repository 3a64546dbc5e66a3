using System.Globalization;
using System.Text;
using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>The text of strings: escapes decoded, holes parsed where they stand.</summary>
internal sealed partial class RubyReader
{
    /// <summary>How a string's text is to be read.</summary>
    /// <param name="Open">The bracket that nests, or the closing character again.</param>
    /// <param name="Close">The character that ends it; a line break for none.</param>
    /// <param name="IsPlain">Whether nothing is filled in and a backslash only guards itself and the end.</param>
    /// <param name="KeepsEscapes">Whether backslashes belong to the text, as in patterns.</param>
    /// <param name="Indent">How many columns are taken off each line; -1 for none.</param>
    private readonly record struct TextForm(char Open, char Close, bool IsPlain, bool KeepsEscapes = false, int Indent = -1);

    /// <summary>Reads text up to what closes it, which is not stepped over; -1 if it is missing.</summary>
    private int ReadText(int at, int limit, TextForm form)
    {
        ReadOnlySpan<char> marks = form.IsPlain ? [form.Close, form.Open, '\\', '\n'] : [form.Close, form.Open, '\\', '\n', '#'];
        var nesting = 0;
        while (at < limit)
        {
            var length = text.AsSpan(at, limit - at).IndexOfAny(marks);
            var mark = length < 0 ? limit : at + length;
            pieces.AddHost(at, mark > at && mark < limit && text[mark] == '\n' && text[mark - 1] == '\r' ? mark - 1 : mark);
            at = mark;
            if (at == limit)
            {
                break;
            }

            var current = text[at];
            if (current == '\n')
            {
                pieces.AddHost(at, at + 1);
                at = BehindIndent(tokens.BehindLine(at), limit, form.Indent);
                continue;
            }

            if (current == form.Close && nesting == 0)
            {
                return at;
            }

            if (current == '\\')
            {
                at = AddEscape(at, limit, form);
            }
            else if (current == '#')
            {
                at = AddHole(at, limit);
            }
            else
            {
                nesting += current == form.Close ? -1 : 1;
                pieces.AddHost(at, at + 1);
                at++;
            }
        }

        return -1;
    }

    /// <summary>The offset behind as much indentation as is taken off a line.</summary>
    private int BehindIndent(int at, int limit, int indent)
    {
        for (var column = 0; column < indent && at < limit && text[at] is ' ' or '\t'; at++)
        {
            column = text[at] == '\t' ? ((column / 8) + 1) * 8 : column + 1;
        }

        return at;
    }

    /// <summary>A value that is filled in: <c>#{…}</c>, <c>#@name</c>; any other <c>#</c> is text.</summary>
    private int AddHole(int at, int limit)
    {
        var next = at + 1 < limit ? text[at + 1] : '\0';
        var first = at + 2 < limit ? text[at + 2] : '\0';
        var isSpecial = next == '$' && first is '?' or '!' or '&' or '~';
        if (isSpecial || (next is '@' or '$' && (RubyTokenizer.IsNamePart(first) || (next == '@' && first == '@'))))
        {
            var end = at + 3;
            while (!isSpecial && end < limit && RubyTokenizer.IsNamePart(text[end]))
            {
                end++;
            }

            pieces.AddHole(new NameExpression(at + 1, end, names.Of(text.AsSpan(at + 1, end - at - 1))));
            return end;
        }

        if (next != '{')
        {
            pieces.AddHost(at, at + 1);
            return at + 1;
        }

        return ReadHole(at, limit);
    }

    private int ReadHole(int at, int limit)
    {
        var saved = tokens.Save();
        var outer = (pieces, around, statementStart);
        (pieces, around) = (new StringPieces(text), default);
        tokens.Enter(at + 2, limit);
        var mark = statements.Count;
        ReadStatements();
        var end = tokens.Kind == RubyToken.CloseBrace ? tokens.End : Math.Min(limit, Math.Max(at + 2, tokens.Start));
        if (tokens.Kind != RubyToken.CloseBrace)
        {
            Report(at, "This hole in a string is not closed.");
        }

        var value = ValueOf(at + 2, statements.TakeFrom(mark));
        var pending = tokens.Pending;
        tokens.Restore(saved);
        tokens.Pending = pending;
        (pieces, around, statementStart) = outer;
        pieces.AddHole(value);
        return end;
    }

    private int AddEscape(int at, int limit, TextForm form)
    {
        var next = at + 1 < limit ? text[at + 1] : '\0';
        if (next == '\0' || form.KeepsEscapes)
        {
            var end = Math.Min(limit, at + 2);
            pieces.AddHost(at, next == '\n' ? at + 1 : end);
            return next == '\n' ? at + 1 : end;
        }

        if (form.IsPlain)
        {
            if (next == '\\' || next == form.Close || next == form.Open)
            {
                return AddDecoded(next, at, at + 2);
            }

            pieces.AddHost(at, at + 1);
            return at + 1;
        }

        switch (next)
        {
            case '\n':
                return BehindIndent(tokens.BehindLine(at + 1), limit, form.Indent);
            case '\r' when at + 2 < limit && text[at + 2] == '\n':
                return BehindIndent(tokens.BehindLine(at + 2), limit, form.Indent);
            case 'n' or 't' or 'r' or 's' or 'e' or 'a' or 'b' or 'f' or 'v':
                return AddDecoded(next switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 's' => ' ', 'e' => '\u001B', 'a' => '\a', 'b' => '\b', 'f' => '\f', _ => '\v' }, at, at + 2);
            case 'x':
                return AddCode(at, limit, 2);
            case 'u' when at + 2 < limit && text[at + 2] == '{':
                return AddCodes(at, limit);
            case 'u':
                return AddCode(at, limit, 4);
            case >= '0' and <= '7':
                return AddOctal(at, limit);
            default:
                return AddDecoded(next, at, at + 2);
        }
    }

    private int AddDecoded(int code, int at, int end)
    {
        pieces.AddCharacter(code, at, end);
        return end;
    }

    /// <summary>A character by its number, in up to so many digits.</summary>
    private int AddCode(int at, int limit, int digits)
    {
        var to = at + 2;
        while (to < limit && to < at + 2 + digits && char.IsAsciiHexDigit(text[to]))
        {
            to++;
        }

        return to == at + 2 ? AddDecoded(text[at + 1], at, to) : AddDecoded(int.Parse(text.AsSpan(at + 2, to - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), at, to);
    }

    /// <summary>Characters by their numbers in braces.</summary>
    private int AddCodes(int at, int limit)
    {
        var to = at + 3;
        while (to < limit && (char.IsAsciiHexDigit(text[to]) || text[to] is ' ' or '\t'))
        {
            to++;
        }

        foreach (var range in text.AsSpan(at + 3, to - at - 3).Split(' '))
        {
            if (int.TryParse(text.AsSpan(at + 3, to - at - 3)[range], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is > 0 and <= 0x10FFFF)
            {
                AddDecoded(code, at, to);
            }
        }

        return to < limit && text[to] == '}' ? to + 1 : to;
    }

    private int AddOctal(int at, int limit)
    {
        var code = 0;
        var to = at + 1;
        while (to < limit && to < at + 4 && text[to] is >= '0' and <= '7')
        {
            code = (code * 8) + (text[to] - '0');
            to++;
        }

        return AddDecoded(code, at, to);
    }
}
