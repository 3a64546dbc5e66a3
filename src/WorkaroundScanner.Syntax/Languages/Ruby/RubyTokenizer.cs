namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Reads one token at a time. Strings are only begun here: the reader takes their text and tells where to go on.</summary>
/// <param name="text">The file's text.</param>
internal sealed partial class RubyTokenizer(string text)
{
    private readonly List<(int Start, int End)> comments = [];
    private State state = new() { Limit = text.Length, PendingLineEnd = -1 };

    /// <summary>The token that was read last.</summary>
    public RubyToken Kind => state.Kind;

    /// <summary>Where it begins.</summary>
    public int Start => state.Start;

    /// <summary>The offset behind it.</summary>
    public int End => state.End;

    /// <summary>The offset behind the token before it, line ends left out; behind a here-document's body where one was begun before it.</summary>
    public int PreviousEnd => state.PreviousEnd;

    /// <summary>Whether blanks stand before it.</summary>
    public bool HasSpaceBefore => state.HasSpaceBefore;

    /// <summary>Where reading stops.</summary>
    public int Limit => state.Limit;

    /// <summary>The token's text.</summary>
    public ReadOnlySpan<char> Span => text.AsSpan(state.Start, state.End - state.Start);

    /// <summary>The character at a distance behind the token; zero behind the end.</summary>
    public char Behind(int distance = 0) => state.End + distance < state.Limit ? text[state.End + distance] : '\0';

    /// <summary>What the tokenizer knows, so that it can go elsewhere and come back.</summary>
    public State Save() => state;

    /// <summary>Comes back to where it was.</summary>
    public void Restore(State saved) => state = saved;

    /// <summary>Begins to read at the start of the file.</summary>
    public void Begin()
    {
        state.Position = text.StartsWith('\uFEFF') ? 1 : 0;
        SkipLines();
        Next();
    }

    /// <summary>Goes on behind a literal.</summary>
    public void Resume(int end)
    {
        state.End = state.Position = Math.Min(end, state.Limit);
        Next();
    }

    /// <summary>Goes on inside a string, up to a limit.</summary>
    public void Enter(int start, int limit)
    {
        state.Position = state.Start = state.End = start;
        state.Limit = limit;
        Next();
    }

    /// <summary>Takes the colon off a label, so that it is a name.</summary>
    public void SplitLabel()
    {
        state.End--;
        state.Position = state.End;
        state.Kind = char.IsAsciiLetterUpper(text[state.Start]) ? RubyToken.Constant : RubyToken.Name;
    }

    /// <summary>Takes up the <c>=</c> of a setter's name.</summary>
    public void ExtendName() => state.Position = ++state.End;

    /// <summary>Where the line ends behind which the bodies of here-documents stand, and where they end; -1 for none.</summary>
    public (int LineEnd, int BodyEnd) Pending
    {
        get => (state.PendingLineEnd, state.PendingBodyEnd);
        set => (state.PendingLineEnd, state.PendingBodyEnd) = value;
    }

    /// <summary>Lets what stands around a here-document reach to the end of its body.</summary>
    public void ReachTo(int end) => state.PreviousEnd = Math.Max(state.PreviousEnd, end);

    /// <summary>The offset behind a line break, bodies of here-documents skipped.</summary>
    public int BehindLine(int lineEnd)
    {
        if (lineEnd != state.PendingLineEnd)
        {
            return lineEnd + 1;
        }

        state.PendingLineEnd = -1;
        return Math.Min(state.PendingBodyEnd, state.Limit);
    }

    /// <summary>The comments in order.</summary>
    public (int Start, int End)[] Comments()
    {
        comments.Sort();
        List<(int Start, int End)> found = new(comments.Count);
        foreach (var comment in comments)
        {
            if (found.Count == 0 || comment.Start >= found[^1].End)
            {
                found.Add(comment);
            }
        }

        return [.. found];
    }

    /// <summary>Reads the next token.</summary>
    public void Next()
    {
        if (state.Kind != RubyToken.Newline)
        {
            state.PreviousEnd = Math.Max(state.PreviousEnd, state.End);
        }

        state.HasSpaceBefore = false;
        ReadToken();
    }

    /// <summary>Steps over empty lines, comments and what stands between <c>=begin</c> and <c>=end</c>, from a line's beginning to the first character of a statement.</summary>
    private void SkipLines()
    {
        while (state.Position < state.Limit)
        {
            var rest = text.AsSpan(state.Position, state.Limit - state.Position);
            if (rest.StartsWith("=begin", StringComparison.Ordinal))
            {
                SkipLongComment(rest);
                continue;
            }

            if (rest.StartsWith("__END__", StringComparison.Ordinal) && (rest.Length == 7 || rest[7] is '\r' or '\n'))
            {
                state.Limit = state.Position;
                return;
            }

            SkipBlanks();
            if (state.Position == state.Limit)
            {
                return;
            }

            switch (text[state.Position])
            {
                case '#':
                    SkipComment();
                    break;
                case '\n':
                    state.Position = BehindLine(state.Position);
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipBlanks()
    {
        while (state.Position < state.Limit && text[state.Position] is ' ' or '\t' or '\r' or '\f' or '\v')
        {
            state.Position++;
        }
    }

    private void SkipComment()
    {
        var start = state.Position;
        var length = text.AsSpan(start, state.Limit - start).IndexOf('\n');
        state.Position = length < 0 ? state.Limit : start + length;
        comments.Add((start, state.Position > start && text[state.Position - 1] == '\r' ? state.Position - 1 : state.Position));
    }

    private void SkipLongComment(ReadOnlySpan<char> rest)
    {
        var start = state.Position;
        var last = rest.IndexOf("\n=end", StringComparison.Ordinal);
        var length = last < 0 ? -1 : rest[(last + 1)..].IndexOf('\n');
        state.Position = length < 0 ? state.Limit : start + last + 1 + length;
        comments.Add((start, state.Position));
    }

    private void Set(RubyToken kind, int end)
    {
        state.Kind = kind;
        state.Start = state.Position;
        state.End = end;
        state.Position = end;
    }

    /// <summary>Everything that changes while tokens are read.</summary>
    internal struct State
    {
        public RubyToken Kind;
        public int Position;
        public int Limit;
        public int Start;
        public int End;
        public int PreviousEnd;
        public int PendingLineEnd;
        public int PendingBodyEnd;
        public bool HasSpaceBefore;
    }
}
