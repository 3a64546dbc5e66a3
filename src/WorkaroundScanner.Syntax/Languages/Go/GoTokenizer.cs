using System.Buffers;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>Cuts a file of Go into tokens, with semicolons put in at line ends and brackets paired.</summary>
internal sealed partial class GoTokenizer(string text)
{
    private static readonly SearchValues<char> StringStops = SearchValues.Create("\"\\\n");
    private readonly List<(int Start, int End)> comments = [];
    private readonly List<CodeError> errors = [];
    private readonly List<int> open = [];
    private GoToken[] tokens = new GoToken[(text.Length / 4) + 16];
    private int pos;

    /// <summary>Each comment, its marks included.</summary>
    public List<(int Start, int End)> Comments => comments;

    /// <summary>What could not be read.</summary>
    public List<CodeError> Errors => errors;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens; the last one is an end, and what stands behind it in the array is nothing.</summary>
    public GoToken[] Read()
    {
        pos = text.StartsWith('\uFEFF') ? 1 : 0;
        while (pos < text.Length)
        {
            ReadToken(text[pos]);
        }

        EndLine();
        Add(GoTokenKind.End, pos, pos);
        foreach (var opener in open)
        {
            tokens[opener] = tokens[opener] with { Partner = Count - 1 };
            Report(tokens[opener].Start, "This bracket is not closed.");
        }

        return tokens;
    }

    private void ReadToken(char c)
    {
        if (c is ' ' or '\t' or '\r')
        {
            pos++;
        }
        else if (c == '\n')
        {
            EndLine();
            pos++;
        }
        else if (char.IsAsciiLetter(c) || c == '_' || c >= 0x80)
        {
            ReadName();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (c is '"' or '`' or '\'')
        {
            ReadQuoted(c);
        }
        else if (c == '/' && Peek(1) is '/' or '*')
        {
            ReadComment(Peek(1) == '*');
        }
        else
        {
            ReadOperator(c);
        }
    }

    private char Peek(int ahead) => pos + ahead < text.Length ? text[pos + ahead] : '\0';

    private void Add(GoTokenKind kind, int start, int end)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, Count * 2);
        }

        tokens[Count++] = new GoToken(start, end, kind);
    }

    /// <summary>Puts a semicolon in where a line ends behind what can end a statement.</summary>
    private void EndLine()
    {
        if (Count > 0 && tokens[Count - 1].Kind is GoTokenKind.Name or GoTokenKind.Number or GoTokenKind.Rune or GoTokenKind.String or GoTokenKind.RawString
            or GoTokenKind.Break or GoTokenKind.Continue or GoTokenKind.Fallthrough or GoTokenKind.Return or GoTokenKind.Increment or GoTokenKind.Decrement
            or GoTokenKind.RightParenthesis or GoTokenKind.RightBracket or GoTokenKind.RightBrace or GoTokenKind.Unknown)
        {
            Add(GoTokenKind.Semicolon, tokens[Count - 1].End, tokens[Count - 1].End);
        }
    }

    private void ReadName()
    {
        var start = pos++;
        while (pos < text.Length && (char.IsAsciiLetterOrDigit(text[pos]) || text[pos] == '_' || text[pos] >= 0x80))
        {
            pos++;
        }

        Add(char.IsAsciiLetterLower(text[start]) ? NameKind(text.AsSpan(start, pos - start)) : GoTokenKind.Name, start, pos);
    }

    private void ReadNumber()
    {
        var start = pos++;
        while (pos < text.Length && (char.IsAsciiLetterOrDigit(text[pos]) || text[pos] is '_' or '.' || IsExponentSign(start)))
        {
            pos++;
        }

        Add(GoTokenKind.Number, start, pos);
    }

    private bool IsExponentSign(int start) =>
        text[pos] is '+' or '-' && (text[pos - 1] is 'p' or 'P' || (text[pos - 1] is 'e' or 'E' && !(text[start] == '0' && text[start + 1] is 'x' or 'X')));

    private void ReadQuoted(char quote)
    {
        var start = pos++;
        if (quote == '`')
        {
            var close = text.IndexOf('`', pos);
            CloseQuoted(GoTokenKind.RawString, start, close, text.Length);
            return;
        }

        if (quote == '\'')
        {
            ReadRune(start);
            return;
        }

        while (pos < text.Length)
        {
            var stop = text.AsSpan(pos).IndexOfAny(StringStops);
            pos = stop < 0 ? text.Length : pos + stop;
            if (stop < 0 || text[pos] == '\n')
            {
                break;
            }

            if (text[pos] == '"')
            {
                CloseQuoted(GoTokenKind.String, start, pos, pos);
                return;
            }

            pos += Peek(1) is '\n' or '\0' ? 1 : 2;
        }

        CloseQuoted(GoTokenKind.String, start, -1, Math.Min(pos, text.Length));
    }

    private void ReadRune(int start)
    {
        while (pos < text.Length && text[pos] is not ('\'' or '\n'))
        {
            pos += text[pos] == '\\' && Peek(1) is not ('\n' or '\0') ? 2 : 1;
        }

        var isClosed = pos < text.Length && text[pos] == '\'';
        CloseQuoted(GoTokenKind.Rune, start, isClosed ? pos : -1, Math.Min(pos, text.Length));
    }

    private void CloseQuoted(GoTokenKind kind, int start, int close, int endIfOpen)
    {
        pos = close < 0 ? endIfOpen : close + 1;
        if (close < 0)
        {
            Report(start, "This quote is not closed.");
        }

        Add(kind, start, pos);
    }

    private void ReadComment(bool isBlock)
    {
        var start = pos;
        if (!isBlock)
        {
            var line = text.AsSpan(pos).IndexOf('\n');
            pos = line < 0 ? text.Length : pos + line;
            comments.Add((start, pos > start && text[pos - 1] == '\r' ? pos - 1 : pos));
            return;
        }

        var close = text.IndexOf("*/", pos + 2, StringComparison.Ordinal);
        pos = close < 0 ? text.Length : close + 2;
        comments.Add((start, pos));
        if (close < 0)
        {
            Report(start, "This comment is not closed.");
        }

        if (text.AsSpan(start, pos - start).Contains('\n'))
        {
            EndLine();
        }
    }

    private void Report(int offset, string message)
    {
        if (errors.Count < GoReader.MaximumErrors)
        {
            errors.Add(new CodeError(offset, message));
        }
    }
}
