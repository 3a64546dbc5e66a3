namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>What stands before a command in a terminal.</summary>
internal static class Prompt
{
    /// <summary>The length of a prompt at the start of a line; 0 where there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sign">The bare sign that counts as a prompt: <c>$</c> (then <c>%</c> does too) or <c>#</c>.</param>
    public static int Length(ReadOnlySpan<char> line, char sign)
    {
        var at = SkipBlanks(line, 0);
        if (at < line.Length && line[at] == '(' && line[at..].IndexOf(')') is var close and > 0)
        {
            // `(venv) $ `
            at = SkipBlanks(line, at + close + 1);
        }

        if (IsSign(line, at, sign) || (sign == '$' && (IsSign(line, at, '%') || IsSign(line, at, '❯') || IsSign(line, at, '➜'))))
        {
            return SkipBlanks(line, at + 1);
        }

        var end = UserAndHost(line, at);
        return end > 0 ? SkipBlanks(line, end) : 0;
    }

    /// <summary>Whether a line goes on with a command, behind a <c>&gt;</c>.</summary>
    public static bool IsContinuation(ReadOnlySpan<char> line) => ContinuationLength(line) > 0;

    /// <summary>The length of the <c>&gt;</c> before a continued line; 0 where there is none.</summary>
    public static int ContinuationLength(ReadOnlySpan<char> line)
    {
        var at = SkipBlanks(line, 0);
        return at < line.Length && line[at] == '>' && (at + 1 == line.Length || line[at + 1] == ' ') ? Math.Min(line.Length, at + 2) : 0;
    }

    private static bool IsSign(ReadOnlySpan<char> line, int at, char sign) =>
        at + 1 < line.Length && line[at] == sign && line[at + 1] is ' ' or '\t' && !line[(at + 1)..].IsWhiteSpace();

    // `user@host:~/folder$ `, `[user@host folder]# `, `bash-5.1$ `
    private static int UserAndHost(ReadOnlySpan<char> line, int at)
    {
        const int longest = 80;
        var bracketed = at < line.Length && line[at] == '[';
        var named = bracketed || line[at..].StartsWith("bash-") || line[at..].StartsWith("sh-");
        for (var i = at; i < Math.Min(line.Length, at + longest); i++)
        {
            if (line[i] is '$' or '#' or '%' && named && i + 1 < line.Length && line[i + 1] == ' ')
            {
                return !bracketed || line[i - 1] == ']' ? i + 1 : 0;
            }

            if (line[i] == '@' && i > at)
            {
                named = true;
            }
            else if (line[i] is ' ' && !bracketed)
            {
                return 0;
            }
            else if (line[i] is '=' or '"' or '\'' or '|' or ';' or '(')
            {
                return 0;
            }
        }

        return 0;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
