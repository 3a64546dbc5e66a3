namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Reads one token at a time, and knows where blocks begin and end by their indentation.</summary>
/// <param name="text">The file's text.</param>
internal sealed partial class PythonTokenizer(string text)
{
    private const int TabWidth = 8;
    private readonly List<int> indents = [0];
    private State state = new() { Limit = text.Length, IsLineStart = true };
    private int lastComment = -1;

    /// <summary>Where each comment stands.</summary>
    public List<(int Start, int End)> Comments { get; } = [];

    /// <summary>The token that was read last.</summary>
    public PythonToken Kind => state.Kind;

    /// <summary>Where it begins.</summary>
    public int Start => state.Start;

    /// <summary>The offset behind it.</summary>
    public int End => state.End;

    /// <summary>The offset behind the token before it, line ends and indentation left out.</summary>
    public int PreviousEnd => state.PreviousEnd;

    /// <summary>For a string, where its text begins.</summary>
    public int BodyStart => state.BodyStart;

    /// <summary>For a string, the offset behind its text.</summary>
    public int BodyEnd => state.BodyEnd;

    /// <summary>For a string, what its prefix says.</summary>
    public PythonStringFlags Flags => state.Flags;

    /// <summary>The token's text.</summary>
    public ReadOnlySpan<char> Span => text.AsSpan(state.Start, state.End - state.Start);

    /// <summary>What the tokenizer knows, so that it can look ahead and come back.</summary>
    public State Save() => state;

    /// <summary>Comes back to where it was.</summary>
    public void Restore(State saved) => state = saved;

    /// <summary>Goes on inside a string's hole, where line breaks are blanks and no block begins.</summary>
    public void EnterHole(int start, int end) =>
        state = new State { Position = start, PreviousEnd = start, Limit = end, Brackets = 1, Floor = 1 };

    /// <summary>The kind of the next token of the line.</summary>
    public PythonToken Peek()
    {
        var saved = state;
        Next();
        var kind = state.Kind;
        state = saved;
        return kind;
    }

    /// <summary>Whether the token is this word.</summary>
    public bool Is(string word) => state.Kind == PythonToken.Name && Span.SequenceEqual(word);

    /// <summary>Reads the next token.</summary>
    public void Next()
    {
        if (state.Kind is not (PythonToken.Newline or PythonToken.Indent or PythonToken.Dedent))
        {
            state.PreviousEnd = Math.Max(state.PreviousEnd, state.End);
        }

        if (state.Dedents > 0)
        {
            state.Dedents--;
            Set(PythonToken.Dedent, state.Position);
        }
        else if (!state.IsLineStart || !ReadIndentation())
        {
            ReadToken();
        }
    }

    /// <summary>
    /// Gives up the brackets that are open if the token begins a line that stands no deeper than the block: the statement before it was left unfinished. It is read again then, as the beginning of a statement.
    /// </summary>
    public bool RestartLine()
    {
        if (state.Floor > 0 || state.Brackets == 0 || state.Kind is PythonToken.CloseParenthesis or PythonToken.CloseBracket or PythonToken.CloseBrace)
        {
            return false;
        }

        var begin = state.Start;
        while (begin > 0 && text[begin - 1] is ' ' or '\t')
        {
            begin--;
        }

        if ((begin > 0 && text[begin - 1] is not ('\n' or '\r')) || ColumnOf(begin, state.Start) > indents[^1])
        {
            return false;
        }

        state.Position = begin;
        state.Brackets = 0;
        state.IsLineStart = true;
        state.Kind = PythonToken.Newline;
        Next();
        return true;
    }

    private int ColumnOf(int begin, int end)
    {
        var column = 0;
        for (var at = begin; at < end; at++)
        {
            column = text[at] switch { '\t' => (column / TabWidth * TabWidth) + TabWidth, '\f' or '\uFEFF' => 0, _ => column + 1 };
        }

        return column;
    }

    /// <summary>Steps over empty lines and compares the indentation; true if a block begins or ends.</summary>
    private bool ReadIndentation()
    {
        while (true)
        {
            var begin = state.Position;
            var at = begin;
            while (at < state.Limit && text[at] is ' ' or '\t' or '\f' or '\uFEFF')
            {
                at++;
            }

            state.Position = at;
            if (at < state.Limit && text[at] == '#')
            {
                SkipComment();
            }
            else if (at < state.Limit && text[at] is '\n' or '\r')
            {
                state.Position++;
            }
            else
            {
                state.IsLineStart = false;
                return SetIndentation(at < state.Limit ? ColumnOf(begin, at) : 0);
            }
        }
    }

    private bool SetIndentation(int column)
    {
        var level = indents[^1];
        if (column == level)
        {
            return false;
        }

        if (column > level)
        {
            indents.Add(column);
            Set(PythonToken.Indent, state.Position);
            return true;
        }

        var left = 0;
        while (indents[^1] > column)
        {
            level = indents[^1];
            indents.RemoveAt(indents.Count - 1);
            left++;
        }

        if (indents[^1] < column)
        {
            // A line between two levels stays in the inner block.
            indents.Add(column);
            left--;
        }

        if (left == 0)
        {
            return false;
        }

        state.Dedents = left - 1;
        Set(PythonToken.Dedent, state.Position);
        return true;
    }

    private void SkipComment()
    {
        var start = state.Position;
        var length = text.AsSpan(start, state.Limit - start).IndexOfAny('\n', '\r');
        state.Position = length < 0 ? state.Limit : start + length;
        if (start > lastComment)
        {
            lastComment = start;
            Comments.Add((start, state.Position));
        }
    }

    private void Set(PythonToken kind, int end)
    {
        state.Kind = kind;
        state.Start = state.Position;
        state.End = end;
        state.Position = end;
    }

    /// <summary>Everything that changes while tokens are read, the stack of indentations left out: it only changes at line starts.</summary>
    internal struct State
    {
        public PythonToken Kind;
        public PythonStringFlags Flags;
        public int Position;
        public int Limit;
        public int Start;
        public int End;
        public int PreviousEnd;
        public int BodyStart;
        public int BodyEnd;
        public int Brackets;
        public int Floor;
        public int Dedents;
        public bool IsLineStart;
    }
}
