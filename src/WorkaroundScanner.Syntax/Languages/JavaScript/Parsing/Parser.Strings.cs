using System.Buffers;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Strings, templates and patterns.</summary>
internal sealed partial class Parser
{
    private static readonly SearchValues<char> InTemplate = SearchValues.Create("`$\\");
    private static readonly SearchValues<char> ToDecode = SearchValues.Create("\\\r");

    private StringExpression ParseString()
    {
        var (start, end) = (tokens.Start, tokens.End);
        var inner = tokens.IsClosed ? end - 1 : end;
        if (!tokens.IsClosed)
        {
            Report(start, "This string is not closed.");
        }

        var hasEscapes = tokens.HasEscapes;
        tokens.Next();
        if (!hasEscapes)
        {
            return PlainString(start, end, StringForm.Text, start + 1, inner);
        }

        return new StringExpression(start, end, [new StringPart(Decoded(start + 1, inner), null)], StringForm.Text);
    }

    /// <summary>A string whose text stands in the file as it is.</summary>
    private StringExpression PlainString(int start, int end, StringForm form, int innerStart, int innerEnd) =>
        new(start, end, innerEnd > innerStart ? [new StringPart(Plain(innerStart, innerEnd), null)] : [], form);

    private EmbeddedText Plain(int start, int end) => new(TextOf(start, end), null, start);

    /// <summary>The text of a string without holes; null if it has some.</summary>
    private static string? PlainText(StringExpression value) => value.Parts switch
    {
        [] => string.Empty,
        [{ Text: { } only }] => only.Text,
        _ => null,
    };

    private StringExpression ParsePattern()
    {
        var start = tokens.Start;
        var inner = tokens.ExtendPattern();
        if (!tokens.IsClosed)
        {
            Report(start, "This regular expression is not closed.");
        }

        tokens.Next();
        return PlainString(start, EndFrom(start), StringForm.Pattern, start + 1, Math.Max(start + 1, inner));
    }

    /// <summary>A template with its holes.</summary>
    /// <param name="form">What kind of string it is.</param>
    /// <param name="start">Where it begins: its quote, or the <c>String.raw</c> before it.</param>
    /// <param name="isRaw">Whether escapes stay as they are.</param>
    private StringExpression ParseTemplate(StringForm form, int start, bool isRaw = false)
    {
        var mark = parts.Count;
        var at = tokens.Start + 1;
        while (true)
        {
            var stop = TemplateTextEnd(at);
            if (stop > at)
            {
                var isPlain = isRaw || !text.AsSpan(at, stop - at).ContainsAny(ToDecode);
                parts.Push(new StringPart(isPlain ? Plain(at, stop) : Decoded(at, stop), null));
            }

            if (stop >= text.Length)
            {
                Report(start, "This template is not closed.");
                tokens.MoveTo(text.Length);
                break;
            }

            if (text[stop] == '`')
            {
                tokens.MoveTo(stop + 1);
                break;
            }

            tokens.MoveTo(stop + 2);
            parts.Push(new StringPart(null, ParseExpression()));
            at = CloseHole();
        }

        return new StringExpression(start, EndFrom(start), parts.TakeFrom(mark), form);
    }

    /// <summary>Where a template's text ends: at its closing quote, at a hole, or at the file's end.</summary>
    private int TemplateTextEnd(int at)
    {
        while (at < text.Length)
        {
            var run = text.AsSpan(at).IndexOfAny(InTemplate);
            if (run < 0)
            {
                break;
            }

            at += run;
            if (text[at] == '`' || (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{'))
            {
                return at;
            }

            at += text[at] == '\\' ? 2 : 1;
        }

        return text.Length;
    }

    /// <summary>Behind the brace that closes a hole; what could not be read in it is skipped.</summary>
    private int CloseHole()
    {
        if (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            Report(tokens.Start, "Here a closing brace is expected.");
        }

        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            SkipValue();
            if (tokens.Start == before)
            {
                tokens.Next();
            }
        }

        return Kind == TokenKind.CloseBrace ? tokens.Start + 1 : text.Length;
    }

    /// <summary>Text with its escapes decoded.</summary>
    private EmbeddedText Decoded(int start, int end)
    {
        var builder = new EmbeddedTextBuilder(text);
        var at = start;
        while (at < end)
        {
            var run = text.AsSpan(at, end - at).IndexOfAny(ToDecode);
            var stop = run < 0 ? end : at + run;
            if (stop > at)
            {
                builder.AddHost(at, stop);
            }

            at = stop < end ? AddEscape(builder, stop, end) : stop;
        }

        return builder.ToText();
    }

    /// <summary>Adds what an escape or a line break stands for; the offset behind it.</summary>
    private int AddEscape(EmbeddedTextBuilder builder, int at, int end)
    {
        if (text[at] == '\r')
        {
            var behind = at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1;
            builder.AddInstead("\n", at, behind);
            return behind;
        }

        if (at + 1 >= end)
        {
            builder.AddHost(at, at + 1);
            return at + 1;
        }

        var c = text[at + 1];
        switch (c)
        {
            case 'n' or 't' or 'r' or 'b' or 'f' or 'v':
                builder.AddInstead(c switch { 'n' => "\n", 't' => "\t", 'r' => "\r", 'b' => "\b", 'f' => "\f", _ => "\v" }, at, at + 2);
                return at + 2;
            case '\r' when at + 2 < end && text[at + 2] == '\n':
                builder.AddInstead([], at, at + 3);
                return at + 3;
            case '\r' or '\n' or '\u2028' or '\u2029':
                builder.AddInstead([], at, at + 2);
                return at + 2;
            case 'x':
                return AddCode(builder, at, at + 2, Math.Min(end, at + 4), 16);
            case 'u' when at + 2 < end && text[at + 2] == '{':
                var close = text.AsSpan(at, end - at).IndexOf('}');
                return AddCode(builder, at, at + 3, close < 0 ? at + 3 : at + close, 16);
            case 'u':
                return AddCode(builder, at, at + 2, Math.Min(end, at + 6), 16);
            case >= '0' and <= '7':
                var stop = at + 2;
                while (stop < end && stop < at + (c <= '3' ? 4 : 3) && text[stop] is >= '0' and <= '7')
                {
                    stop++;
                }

                return AddCode(builder, at, at + 1, stop, 8);
            default:
                builder.AddInstead(text.AsSpan(at + 1, 1), at, at + 2);
                return at + 2;
        }
    }

    /// <summary>Adds the character of a code; where there is no code, the escaped letter.</summary>
    private int AddCode(EmbeddedTextBuilder builder, int at, int first, int stop, int radix)
    {
        var code = 0;
        for (var i = first; i < stop; i++)
        {
            var digit = char.IsAsciiHexDigit(text[i]) ? Convert.ToInt32(text[i].ToString(), 16) : radix;
            if (digit >= radix || code > 0x10FFFF)
            {
                code = -1;
                break;
            }

            code = (code * radix) + digit;
        }

        if (stop <= first || code is < 0 or > 0x10FFFF)
        {
            builder.AddInstead(text.AsSpan(at + 1, 1), at, at + 2);
            return at + 2;
        }

        var behind = stop < text.Length && text[first - 1] == '{' && text[stop] == '}' ? stop + 1 : stop;
        builder.AddInstead(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code), at, behind);
        return behind;
    }
}
