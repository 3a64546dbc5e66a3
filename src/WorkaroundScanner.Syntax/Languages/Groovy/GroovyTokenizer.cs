using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>Cuts a file of Groovy into tokens. Strings with holes are several tokens, so that what stands in the holes is read once; brackets, strings and holes are paired.</summary>
internal sealed partial class GroovyTokenizer(string text)
{
    private readonly List<(int Start, int End)> comments = [];
    private readonly List<CodeError> errors = [];
    private readonly List<int> open = [];
    private GroovyToken[] tokens = new GroovyToken[(text.Length / 4) + 16];
    private int pos;

    /// <summary>Each comment, its marks included.</summary>
    public List<(int Start, int End)> Comments => comments;

    /// <summary>What could not be read.</summary>
    public List<CodeError> Errors => errors;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    private GroovyTokenKind Last => Count > 0 ? tokens[Count - 1].Kind : GroovyTokenKind.Newline;

    /// <summary>The tokens; the last one is an end, and what stands behind it in the array is nothing.</summary>
    public GroovyToken[] Read()
    {
        pos = text.StartsWith('\uFEFF') ? 1 : 0;
        if (text.AsSpan(pos).StartsWith("#!"))
        {
            ReadLineComment();
        }

        while (pos < text.Length)
        {
            ReadToken(text[pos]);
        }

        Add(GroovyTokenKind.End, pos, pos);
        foreach (var opener in open)
        {
            tokens[opener] = tokens[opener] with { Partner = Count - 1 };
            Report(tokens[opener].Start, tokens[opener].Kind == GroovyTokenKind.StringBegin ? "This quote is not closed." : "This bracket is not closed.");
        }

        return tokens;
    }

    private void ReadToken(char c)
    {
        if (c is ' ' or '\t' or '\r' or '\f')
        {
            pos++;
        }
        else if (c == '\n')
        {
            EndLine();
        }
        else if (char.IsAsciiLetter(c) || c == '_' || c >= 0x80 || (c == '$' && (IsNameStart(Peek(1)) || Peek(1) is '$' or '{')))
        {
            ReadName();
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else if (c == '\'')
        {
            ReadPlainString();
        }
        else if (c == '"')
        {
            OpenString(IsAt("\"\"\"") ? 3 : 1);
        }
        else if (c == '/' && Peek(1) is '/' or '*')
        {
            ReadComment(Peek(1) == '*');
        }
        else if (c == '/' && BeginsSlashy())
        {
            OpenString(1);
        }
        else if (c == '$' && Peek(1) == '/')
        {
            OpenString(2);
        }
        else if (c == '\\' && (Peek(1) == '\n' || IsAt("\\\r\n")))
        {
            pos += Peek(1) == '\n' ? 2 : 3;
        }
        else
        {
            ReadOperator(c);
        }
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || c >= 0x80;

    private char Peek(int ahead) => pos + ahead < text.Length ? text[pos + ahead] : '\0';

    private bool IsAt(string expected) => text.AsSpan(pos).StartsWith(expected);

    private void Add(GroovyTokenKind kind, int start, int end)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, Count * 2);
        }

        tokens[Count++] = new GroovyToken(start, end, kind);
    }

    private void EndLine()
    {
        if (Last != GroovyTokenKind.Newline && !(open.Count > 0 && tokens[open[^1]].Kind is GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBracket))
        {
            Add(GroovyTokenKind.Newline, pos, pos);
        }

        pos++;
    }

    private void ReadName()
    {
        var start = pos++;
        while (pos < text.Length && IsNamePart(text[pos]))
        {
            pos++;
        }

        Add(char.IsAsciiLetterLower(text[start]) ? NameKind(text.AsSpan(start, pos - start)) : GroovyTokenKind.Name, start, pos);
    }

    private void ReadNumber()
    {
        var start = pos++;
        while (pos < text.Length && (char.IsAsciiLetterOrDigit(text[pos]) || text[pos] == '_' || IsFraction() || (text[pos] is '+' or '-' && text[pos - 1] is 'e' or 'E' && text[start + 1] != 'x')))
        {
            pos++;
        }

        Add(GroovyTokenKind.Number, start, pos);
    }

    /// <summary>Whether a point belongs to the number: <c>1.5</c>, but neither <c>1..5</c> nor <c>5.times</c>.</summary>
    private bool IsFraction() => text[pos] == '.' && char.IsAsciiDigit(Peek(1));

    private void ReadComment(bool isBlock)
    {
        if (!isBlock)
        {
            ReadLineComment();
            return;
        }

        var start = pos;
        var close = text.IndexOf("*/", pos + 2, StringComparison.Ordinal);
        pos = close < 0 ? text.Length : close + 2;
        comments.Add((start, pos));
        if (close < 0)
        {
            Report(start, "This comment is not closed.");
        }
    }

    private void ReadLineComment()
    {
        var start = pos;
        var line = text.AsSpan(pos).IndexOf('\n');
        pos = line < 0 ? text.Length : pos + line;
        comments.Add((start, pos > start && text[pos - 1] == '\r' ? pos - 1 : pos));
    }

    private void Report(int offset, string message)
    {
        if (errors.Count < GroovyReader.MaximumErrors)
        {
            errors.Add(new CodeError(offset, message));
        }
    }
}
