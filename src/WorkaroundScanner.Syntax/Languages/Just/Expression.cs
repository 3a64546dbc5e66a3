using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>Writes expressions as the shell reads them: strings as text, variables as variables, backticks as captures; all else is opaque.</summary>
/// <param name="text">The justfile.</param>
internal sealed class Expression(string text)
{
    /// <summary>The offset behind the string or backtick that begins at a quote; three of them hold several lines.</summary>
    public static int StringEnd(string text, int open)
    {
        var quote = text[open];
        var tripled = open + 2 < text.Length && text[open + 1] == quote && text[open + 2] == quote;
        if (tripled)
        {
            var close = text.AsSpan(open + 3).IndexOf([quote, quote, quote]);
            return close < 0 ? text.Length : open + 3 + close + 3;
        }

        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Adds an expression as the content of a double-quoted word.</summary>
    public void AddQuoted(int start, int end, EmbeddedTextBuilder into)
    {
        if (!IsSimple(start, end))
        {
            if (!AddCaptures(start, end, into))
            {
                into.AddHole(text[start..end], start, end);
            }

            return;
        }

        for (var at = start; at < end;)
        {
            var stop = Math.Min(end, ElementEnd(at, end));
            switch (text[at])
            {
                case '"' or '\'':
                    AddString(at, stop, into);
                    break;
                case '`':
                    AddCapture(at, stop, into);
                    break;
                case '/':
                    into.AddHost(at, stop);
                    break;
                case var character when char.IsAsciiLetter(character) || character == '_':
                    into.AddHole(text[at..stop], at, stop);
                    break;
                default:
                    break;
            }

            at = stop;
        }
    }

    // Strings, names and backticks joined by `+` and `/`; calls and conditions are not.
    private bool IsSimple(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = ElementEnd(at, end);
            var isName = char.IsAsciiLetter(text[at]) || text[at] == '_';
            if (text[at] is '(' or '{' or '=' or '!' || (isName && text.AsSpan(at, Math.Min(end, stop) - at) is "if" or "else"))
            {
                return false;
            }

            at = stop;
        }

        return true;
    }

    private int ElementEnd(int at, int end)
    {
        if (text[at] is '"' or '\'' or '`')
        {
            return StringEnd(text, at);
        }

        if (!char.IsAsciiLetter(text[at]) && text[at] != '_')
        {
            return at + 1;
        }

        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        return at;
    }

    private bool AddCaptures(int start, int end, EmbeddedTextBuilder into)
    {
        var any = false;
        for (var at = start; at < end;)
        {
            var stop = Math.Min(end, ElementEnd(at, end));
            if (text[at] == '`')
            {
                AddCapture(at, stop, into);
                any = true;
            }

            at = stop;
        }

        return any;
    }

    private void AddCapture(int open, int end, EmbeddedTextBuilder into)
    {
        var quotes = Quotes(open, end);
        into.AddInstead("$(", open, open + quotes);
        into.AddHost(open + quotes, Math.Max(open + quotes, end - quotes));
        into.AddInstead(")", Math.Max(open, end - 1), end);
    }

    private void AddString(int open, int end, EmbeddedTextBuilder into)
    {
        var quotes = Quotes(open, end);
        var stop = Math.Max(open + quotes, end - quotes);
        for (var at = open + quotes; at < stop; at++)
        {
            var escapes = text[at] == '\\' && text[open] == '"' && at + 1 < stop;
            var character = !escapes ? text[at] : text[at + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other };
            var length = escapes ? 2 : 1;
            if (character is '"' or '\\' or '`' || (character == '$' && at + length < stop && text[at + length] == '('))
            {
                into.AddInstead(['\\', character], at, at + length);
            }
            else
            {
                into.AddInstead([character], at, at + length);
            }

            at += length - 1;
        }
    }

    private int Quotes(int open, int end) => open + 2 < end && text[open + 1] == text[open] && text[open + 2] == text[open] ? 3 : 1;
}
