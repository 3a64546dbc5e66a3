using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Strings and their holes.</content>
internal sealed partial class GroovyTokenizer
{
    private static readonly SearchValues<char> QuotedStops = SearchValues.Create("\"\\$\n");
    private static readonly SearchValues<char> LongStops = SearchValues.Create("\"\\$");
    private static readonly SearchValues<char> SlashyStops = SearchValues.Create("/\\$\n");
    private static readonly SearchValues<char> DollarStops = SearchValues.Create("/$");

    private void ReadPlainString()
    {
        var start = pos;
        var quote = IsAt("'''") ? 3 : 1;
        pos += quote;
        while (pos < text.Length)
        {
            var c = text[pos];
            if (c == '\'' && (quote == 1 || IsAt("'''")))
            {
                pos += quote;
                Add(GroovyTokenKind.PlainString, start, pos);
                return;
            }

            if (c == '\n' && quote == 1)
            {
                break;
            }

            pos += c == '\\' && pos + 1 < text.Length ? 2 : 1;
        }

        Report(start, "This quote is not closed.");
        Add(GroovyTokenKind.PlainString, start, pos);
    }

    /// <summary>Whether a slash opens a string: it can't divide what stands before it, and another one closes it on the line.</summary>
    private bool BeginsSlashy()
    {
        if (Last is GroovyTokenKind.Name or GroovyTokenKind.Number or GroovyTokenKind.PlainString or GroovyTokenKind.StringEnd or GroovyTokenKind.RightParenthesis
            or GroovyTokenKind.RightBracket or GroovyTokenKind.RightBrace or GroovyTokenKind.This or GroovyTokenKind.Super or GroovyTokenKind.Null or GroovyTokenKind.Unknown)
        {
            return false;
        }

        for (var at = pos + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '/')
            {
                return true;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return false;
    }

    private void OpenString(int quote)
    {
        open.Add(Count);
        Add(GroovyTokenKind.StringBegin, pos, pos + quote);
        pos += quote;
        ReadStringText();
    }

    /// <summary>Reads a string's text up to its end or its next hole in braces.</summary>
    private void ReadStringText()
    {
        var opener = tokens[open[^1]];
        var quote = text.AsSpan(opener.Start, opener.End - opener.Start);
        var stops = quote[0] switch { '$' => DollarStops, '/' => SlashyStops, _ => quote.Length == 3 ? LongStops : QuotedStops };
        var start = pos;
        while (pos < text.Length)
        {
            var stop = text.AsSpan(pos).IndexOfAny(stops);
            if (stop < 0)
            {
                break;
            }

            pos += stop;
            if (text[pos] == '\n')
            {
                Report(opener.Start, "This quote is not closed.");
                AddText(start);
                CloseString(0);
                return;
            }

            if (IsStringEnd(quote))
            {
                AddText(start);
                CloseString(quote.Length);
                return;
            }

            if (text[pos] == '$' && !(quote[0] == '$' && Peek(1) is '$' or '/') && BeginsHole(start))
            {
                if (Last == GroovyTokenKind.HoleBegin)
                {
                    return;
                }

                start = pos;
                continue;
            }

            pos += text[pos] == '\\' || (quote[0] == '$' && text[pos] == '$' && Peek(1) is '$' or '/') ? 2 : 1;
        }

        pos = text.Length;
        AddText(start);
    }

    private bool IsStringEnd(ReadOnlySpan<char> quote) => quote[0] switch
    {
        '$' => text[pos] == '/' && Peek(1) == '$',
        '/' => text[pos] == '/',
        _ => text[pos] == '"' && (quote.Length == 1 || IsAt("\"\"\"")),
    };

    private void AddText(int start)
    {
        if (pos > start)
        {
            Add(GroovyTokenKind.StringText, start, pos);
        }
    }

    private void CloseString(int length)
    {
        tokens[open[^1]] = tokens[open[^1]] with { Partner = Count };
        open.RemoveAt(open.Count - 1);
        Add(GroovyTokenKind.StringEnd, pos, pos + length);
        pos += length;
    }

    /// <summary>Reads <c>$a.b</c> or the beginning of <c>${…}</c>; false where a dollar stands for itself.</summary>
    private bool BeginsHole(int textStart)
    {
        if (Peek(1) == '{')
        {
            AddText(textStart);
            open.Add(Count);
            Add(GroovyTokenKind.HoleBegin, pos, pos + 2);
            pos += 2;
            return true;
        }

        if (!IsNameStart(Peek(1)))
        {
            return false;
        }

        AddText(textStart);
        var start = pos++;
        while (pos < text.Length && (char.IsAsciiLetterOrDigit(text[pos]) || text[pos] is '_' or >= (char)0x80 || (text[pos] == '.' && IsNameStart(Peek(1)))))
        {
            pos++;
        }

        Add(GroovyTokenKind.HolePath, start, pos);
        return true;
    }
}
