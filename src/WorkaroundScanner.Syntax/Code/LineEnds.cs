namespace WorkaroundScanner.Syntax.Code;

/// <summary>Texts and patterns that mean nothing but the ends of lines, or the blanks around a text.</summary>
internal static class LineEnds
{
    /// <summary>Whether a text, or a pattern as it is written, does.</summary>
    public static bool Fit(ReadOnlySpan<char> text)
    {
        var blanks = text is ['^', ..] or [.., '$'];
        var any = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n' or '\r':
                    any = true;
                    break;
                case '\\' when at + 1 < text.Length && (text[at + 1] is 'n' or 'r' || (blanks && text[at + 1] == 's')):
                    at++;
                    any = true;
                    break;
                case '?' or '+' or '*' or '|' or '(' or ')' or '[' or ']' or '^' or '$':
                    break;
                default:
                    return false;
            }
        }

        return any;
    }
}
