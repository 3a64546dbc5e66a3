using System.Globalization;
using System.Text;
using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Strings: escapes decoded, holes parsed.</summary>
internal sealed partial class PythonReader
{
    /// <summary>Literals that follow one another are one string.</summary>
    private StringExpression ReadString()
    {
        var start = tokens.Start;
        while (tokens.Kind == PythonToken.String)
        {
            ReportIf(tokens.Flags.HasFlag(PythonStringFlags.Unfinished), "This string is not closed.");
            AddLiteral(tokens.BodyStart, tokens.BodyEnd, tokens.Flags);
            tokens.Next();
        }

        return new StringExpression(start, tokens.PreviousEnd, pieces.TakeParts(), StringForm.Text);
    }

    private void AddLiteral(int at, int end, PythonStringFlags flags)
    {
        var isFormat = flags.HasFlag(PythonStringFlags.Format);
        while (true)
        {
            var special = isFormat ? text.AsSpan(at, end - at).IndexOfAny("\\\r{}") : text.AsSpan(at, end - at).IndexOfAny('\\', '\r');
            if (special < 0)
            {
                pieces.AddHost(at, end);
                return;
            }

            pieces.AddHost(at, at + special);
            at += special;
            at = text[at] switch
            {
                '\\' => AddEscape(at, end, flags),
                '{' or '}' => AddBrace(at, end),
                _ => AddReturn(at, end),
            };
        }
    }

    /// <summary>A line break is one character, however it is written.</summary>
    private int AddReturn(int at, int end)
    {
        if (at + 1 == end || text[at + 1] != '\n')
        {
            pieces.AddHost(at, at + 1);
        }

        return at + 1;
    }

    private int AddBrace(int at, int end)
    {
        if (at + 1 < end && text[at + 1] == text[at])
        {
            pieces.AddInstead(text.AsSpan(at, 1), at, at + 2);
            return at + 2;
        }

        var holeEnd = text[at] == '{' ? tokens.HoleEnd(at + 1, end) : -1;
        if (holeEnd < 0)
        {
            pieces.AddHost(at, at + 1);
            return at + 1;
        }

        AddHole(at + 1, holeEnd - 1);
        return holeEnd;
    }

    /// <summary>Parses a hole's value; what stands behind it (<c>=</c>, <c>!r</c>, how to write it) changes no meaning.</summary>
    private void AddHole(int start, int end)
    {
        var saved = tokens.Save();
        var outer = pieces;
        pieces = new StringPieces(text);
        tokens.EnterHole(start, end);
        tokens.Next();
        var value = ReadValues();
        if (tokens.Kind is not (PythonToken.End or PythonToken.Colon or PythonToken.Walrus or PythonToken.Exclamation or PythonToken.Assign))
        {
            Report("This can't be read as a part of the value.");
        }

        tokens.Restore(saved);
        pieces = outer;
        pieces.AddHole(value);
    }

    private int AddEscape(int at, int end, PythonStringFlags flags)
    {
        if (flags.HasFlag(PythonStringFlags.Raw) || at + 1 == end)
        {
            pieces.AddHost(at, at + 1);
            return at + 1;
        }

        var next = text[at + 1];
        switch (next)
        {
            case '\n':
                return at + 2;
            case '\r':
                return at + 2 < end && text[at + 2] == '\n' ? at + 3 : at + 2;
            case '\\' or '\'' or '"':
                return AddDecoded(next, at, at + 2);
            case 'n':
                return AddDecoded('\n', at, at + 2);
            case 't':
                return AddDecoded('\t', at, at + 2);
            case 'r':
                return AddDecoded('\r', at, at + 2);
            case 'a' or 'b' or 'f' or 'v':
                return AddDecoded(next switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', _ => '\v' }, at, at + 2);
            case 'x':
                return AddCode(at, end, 2);
            case 'u' when !flags.HasFlag(PythonStringFlags.Bytes):
                return AddCode(at, end, 4);
            case 'U' when !flags.HasFlag(PythonStringFlags.Bytes):
                return AddCode(at, end, 8);
            case 'N' when at + 2 < end && text[at + 2] == '{' && text.AsSpan(at, end - at).IndexOf('}') is var close and > 0:
                // A character by its Unicode name stays as it is written.
                pieces.AddHost(at, at + close + 1);
                return at + close + 1;
            case >= '0' and <= '7':
                return AddOctal(at, end);
            default:
                pieces.AddHost(at, at + 1);
                return at + 1;
        }
    }

    private int AddDecoded(int code, int at, int end)
    {
        pieces.AddCharacter(code, at, end);
        return end;
    }

    private int AddCode(int at, int end, int digits)
    {
        var from = at + 2;
        if (from + digits > end
            || !int.TryParse(text.AsSpan(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
        {
            pieces.AddHost(at, at + 1);
            return at + 1;
        }

        return AddDecoded(code, at, from + digits);
    }

    private int AddOctal(int at, int end)
    {
        var code = 0;
        var to = at + 1;
        while (to < end && to < at + 4 && text[to] is >= '0' and <= '7')
        {
            code = (code * 8) + (text[to] - '0');
            to++;
        }

        return AddDecoded(code, at, to);
    }
}
