namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>What a string's prefix says.</summary>
[Flags]
internal enum PythonStringFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Backslashes stay (<c>r</c>).</summary>
    Raw = 1,

    /// <summary>Values are filled in (<c>f</c>).</summary>
    Format = 2,

    /// <summary>Bytes (<c>b</c>).</summary>
    Bytes = 4,

    /// <summary>Its end is missing.</summary>
    Unfinished = 8,
}

/// <summary>Strings, and the holes of those that are formatted.</summary>
internal sealed partial class PythonTokenizer
{
    private const int MaximumNesting = 20;

    /// <summary>Steps left for reading holes, of which the same text may be read more than once.</summary>
    private long budget = (8L * text.Length) + 100_000;

    /// <summary>The offset behind the brace that closes the hole whose text begins here; -1 if there is none.</summary>
    /// <param name="at">Behind the opening brace.</param>
    /// <param name="limit">Where to stop.</param>
    public int HoleEnd(int at, int limit) => HoleEnd(at, limit, isLong: true, '\0', 0);

    private bool TryReadString()
    {
        var at = state.Position;
        var flags = PythonStringFlags.None;
        for (; at < state.Limit && text[at] is not ('"' or '\''); at++)
        {
            var flag = at - state.Position > 2 ? PythonStringFlags.None : text[at] switch
            {
                'r' or 'R' => PythonStringFlags.Raw,
                'f' or 'F' or 't' or 'T' => PythonStringFlags.Format,
                'b' or 'B' => PythonStringFlags.Bytes,
                _ => PythonStringFlags.None,
            };
            if (flag == PythonStringFlags.None && text[at] is not ('u' or 'U'))
            {
                return false;
            }

            flags |= flag;
        }

        if (at == state.Limit)
        {
            return false;
        }

        var end = StringEnd(at, state.Limit, flags, 0, out state.BodyStart, out state.BodyEnd);
        state.Flags = end < 0 ? flags | PythonStringFlags.Unfinished : flags;
        Set(PythonToken.String, end < 0 ? state.BodyEnd : end);
        return true;
    }

    /// <summary>The offset behind the string whose first quote stands here, or -1 if its end is missing; then its text goes on to the line's end, or to the limit.</summary>
    private int StringEnd(int open, int limit, PythonStringFlags flags, int nesting, out int bodyStart, out int bodyEnd)
    {
        var quote = text[open];
        var isLong = open + 2 < limit && text[open + 1] == quote && text[open + 2] == quote;
        var at = bodyStart = open + (isLong ? 3 : 1);
        var withHoles = flags.HasFlag(PythonStringFlags.Format);
        while (true)
        {
            var rest = text.AsSpan(at, limit - at);
            var lineEnd = isLong ? quote : '\n';
            var length = withHoles ? rest.IndexOfAny([quote, '\\', lineEnd, '{']) : rest.IndexOfAny(quote, '\\', lineEnd);
            if (length < 0)
            {
                bodyEnd = limit;
                return -1;
            }

            at += length;
            if (text[at] == '\n')
            {
                bodyEnd = at > bodyStart && text[at - 1] == '\r' ? at - 1 : at;
                return -1;
            }

            if (text[at] == '\\')
            {
                at = BehindEscape(at, limit, withHoles);
            }
            else if (text[at] == '{')
            {
                at = BehindBrace(at, limit, isLong, quote, nesting);
            }
            else if (!isLong || (at + 2 < limit && text[at + 1] == quote && text[at + 2] == quote))
            {
                bodyEnd = at;
                return at + (isLong ? 3 : 1);
            }
            else
            {
                at++;
            }
        }
    }

    private int BehindEscape(int at, int limit, bool withHoles)
    {
        if (at + 1 == limit || (withHoles && text[at + 1] is '{' or '}'))
        {
            return at + 1;
        }

        if (text[at + 1] == '\r' && at + 2 < limit && text[at + 2] == '\n')
        {
            return at + 3;
        }

        return withHoles && text[at + 1] == 'N' && at + 2 < limit && text[at + 2] == '{' ? at + 3 : at + 2;
    }

    private int BehindBrace(int at, int limit, bool isLong, char quote, int nesting)
    {
        if (at + 1 < limit && text[at + 1] == '{')
        {
            return at + 2;
        }

        var end = HoleEnd(at + 1, limit, isLong, quote, nesting);
        return end < 0 ? at + 1 : end;
    }

    private int HoleEnd(int at, int limit, bool isLong, char outer, int nesting)
    {
        var brackets = 0;
        for (; at < limit && budget > 0 && nesting < MaximumNesting; at++)
        {
            budget--;
            switch (text[at])
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case '}' when brackets == 0:
                    return at + 1;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '\n' when !isLong:
                    return -1;
                case ':' when brackets == 0:
                    return FormatEnd(at + 1, limit, isLong, outer, nesting);
                case '"' or '\'':
                    var end = InnerStringEnd(at, limit, nesting);
                    if (end < 0)
                    {
                        return -1;
                    }

                    budget -= end - at;
                    at = end - 1;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Behind the colon of a hole stands how to write the value; quotes mean nothing there.</summary>
    private int FormatEnd(int at, int limit, bool isLong, char outer, int nesting)
    {
        for (; at < limit && budget > 0; at++)
        {
            budget--;
            if (text[at] == '}')
            {
                return at + 1;
            }

            if ((text[at] == '\n' || text[at] == outer) && !isLong)
            {
                return -1;
            }

            if (text[at] == '{')
            {
                var end = HoleEnd(at + 1, limit, isLong, outer, nesting + 1);
                if (end < 0)
                {
                    return -1;
                }

                at = end - 1;
            }
        }

        return -1;
    }

    private int InnerStringEnd(int open, int limit, int nesting)
    {
        var flags = PythonStringFlags.None;
        for (var at = open - 1; at >= 0 && at >= open - 2 && char.IsAsciiLetter(text[at]); at--)
        {
            flags |= text[at] is 'f' or 'F' or 't' or 'T' ? PythonStringFlags.Format : PythonStringFlags.None;
        }

        return StringEnd(open, limit, flags, nesting + 1, out _, out _);
    }
}
