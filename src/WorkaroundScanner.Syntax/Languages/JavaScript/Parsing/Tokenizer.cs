using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Reads one token after the other. The parser tells where a slash begins a pattern, a brace closes a template's hole, or tags begin.</summary>
internal sealed partial class Tokenizer(string text)
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u2028\u2029");
    private static readonly SearchValues<char> PlainBlanks = SearchValues.Create(" \t");

    private readonly List<(int Start, int End)> comments = [];
    private int pos;

    /// <summary>The current token's kind.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the current token.</summary>
    public int End { get; private set; }

    /// <summary>Whether a line break stands before the current token.</summary>
    public bool IsAfterLineBreak { get; private set; }

    /// <summary>Behind the token before the current one.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>For a string, whether it holds escapes.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>For a string, whether its closing quote was met.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Every comment so far.</summary>
    public IReadOnlyList<(int Start, int End)> Comments => comments;

    /// <summary>The current token's text.</summary>
    public ReadOnlySpan<char> Slice => text.AsSpan(Start, End - Start);

    /// <summary>Goes to the next token.</summary>
    public void Next()
    {
        PreviousEnd = End;
        IsAfterLineBreak = false;
        SkipTrivia();
        Start = pos;
        Kind = Scan();
        End = pos;
    }

    /// <summary>Goes to the token at or behind an offset, which the parser has read up to by itself.</summary>
    public void MoveTo(int offset)
    {
        pos = offset;
        End = offset;
        Next();
    }

    /// <summary>Where the tokenizer stands, to come back to.</summary>
    public Mark Save() => new(Kind, Start, End, PreviousEnd, IsAfterLineBreak, HasEscapes, IsClosed, comments.Count);

    /// <summary>Comes back.</summary>
    public void Restore(in Mark mark)
    {
        (Kind, Start, End, PreviousEnd) = (mark.Kind, mark.Start, mark.End, mark.PreviousEnd);
        (IsAfterLineBreak, HasEscapes, IsClosed) = (mark.IsAfterLineBreak, mark.HasEscapes, mark.IsClosed);
        pos = mark.End;
        comments.RemoveRange(mark.Comments, comments.Count - mark.Comments);
    }

    /// <summary>The first character behind the current token that is no blank; comments count as blanks.</summary>
    public char PeekCharacter()
    {
        var at = PeekOffset();
        return at < text.Length ? text[at] : '\0';
    }

    /// <summary>The kind of the token behind the current one, and whether it stands on a new line.</summary>
    public (TokenKind Kind, bool IsAfterLineBreak) Peek()
    {
        var mark = Save();
        Next();
        var peeked = (Kind, IsAfterLineBreak);
        Restore(mark);
        return peeked;
    }

    /// <summary>Whether the current token is a certain word.</summary>
    public bool Is(string word) => Kind == TokenKind.Name && Slice.SequenceEqual(word);

    /// <summary>Makes <c>&gt;</c> the whole operator that begins with it, where an operator is expected.</summary>
    public void ExtendGreater()
    {
        var at = Start + 1;
        while (at < text.Length && at < Start + 3 && text[at] == '>')
        {
            at++;
        }

        var assigns = at < text.Length && text[at] == '=';
        Kind = (at - Start, assigns) switch
        {
            (1, true) => TokenKind.GreaterEquals,
            (1, false) => TokenKind.Greater,
            (_, true) => TokenKind.AssignOperator,
            _ => TokenKind.ShiftRight,
        };
        End = pos = assigns ? at + 1 : at;
    }

    /// <summary>Makes <c>&lt;&lt;</c> the bracket that it begins with, where types are expected.</summary>
    public void SplitShift()
    {
        Kind = TokenKind.Less;
        End = pos = Start + 1;
    }

    /// <summary>Reads the slash at which the tokenizer stands as the beginning of a pattern; the offset of its closing slash.</summary>
    public int ExtendPattern()
    {
        var at = Start + 1;
        var isInClass = false;
        for (; at < text.Length && !IsLineBreak(text[at]); at++)
        {
            var c = text[at];
            if (c == '\\' && at + 1 < text.Length && !IsLineBreak(text[at + 1]))
            {
                at++;
            }
            else if (c == '/' && !isInClass)
            {
                break;
            }
            else if (c is '[' or ']')
            {
                isInClass = c == '[';
            }
        }

        IsClosed = at < text.Length && text[at] == '/';
        pos = IsClosed ? at + 1 : at;
        SkipName();
        End = pos;
        return at;
    }

    /// <summary>Notes a comment, unless it was read before.</summary>
    public void AddComment(int start, int end)
    {
        if (comments.Count == 0 || start >= comments[^1].End)
        {
            comments.Add((start, end));
        }
    }

    private int PeekOffset()
    {
        var at = End;
        while (at < text.Length)
        {
            if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                at = CommentEnd(at);
            }
            else if (IsBlank(text[at]) || IsLineBreak(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private void SkipTrivia()
    {
        while (pos < text.Length)
        {
            var c = text[pos];
            if (c is > '/' and < '\u0080')
            {
                return;
            }

            if (c == ' ')
            {
                var blanks = text.AsSpan(pos).IndexOfAnyExcept(PlainBlanks);
                pos = blanks < 0 ? text.Length : pos + blanks;
            }
            else if (IsLineBreak(c))
            {
                IsAfterLineBreak = true;
                pos++;
            }
            else if (IsBlank(c))
            {
                pos++;
            }
            else if ((c == '/' && pos + 1 < text.Length && text[pos + 1] is '/' or '*') || (c == '#' && pos == 0 && text.StartsWith("#!", StringComparison.Ordinal)))
            {
                var stop = CommentEnd(pos);
                IsAfterLineBreak |= text.AsSpan(pos, stop - pos).ContainsAny(LineBreaks);
                AddComment(pos, stop);
                pos = stop;
            }
            else
            {
                return;
            }
        }
    }

    private int CommentEnd(int start)
    {
        if (text[start + 1] == '*')
        {
            var close = start + 2 <= text.Length ? text.AsSpan(start + 2).IndexOf("*/") : -1;
            return close < 0 ? text.Length : start + close + 4;
        }

        var length = text.AsSpan(start).IndexOfAny(LineBreaks);
        return length < 0 ? text.Length : start + length;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\uFEFF' || (c >= 128 && char.IsWhiteSpace(c));

    /// <summary>A place to come back to.</summary>
    internal readonly record struct Mark(TokenKind Kind, int Start, int End, int PreviousEnd, bool IsAfterLineBreak, bool HasEscapes, bool IsClosed, int Comments);
}
