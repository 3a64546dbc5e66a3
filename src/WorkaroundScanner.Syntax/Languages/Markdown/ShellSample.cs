using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>The program that a block of code shows: prompts taken off, output left out, placeholders as variables.</summary>
internal sealed class ShellSample
{
    private readonly string text;
    private readonly CodeSample sample;
    private readonly EmbeddedTextBuilder program;
    private readonly List<(int Start, int End)> ignored = [];

    private ShellSample(string text, CodeSample sample)
    {
        this.text = text;
        this.sample = sample;
        program = new EmbeddedTextBuilder(text);
    }

    /// <summary>The lines that are no part of the program.</summary>
    public IReadOnlyList<(int Start, int End)> Ignored => ignored;

    /// <summary>Where the program begins and ends in the file.</summary>
    public (int Start, int End) Span { get; private set; } = (-1, -1);

    /// <summary>The program; empty where the block shows none.</summary>
    public EmbeddedText Program => program.ToText();

    /// <summary>Reads a block; null where it is in another language.</summary>
    public static ShellSample? Read(string text, CodeSample sample)
    {
        var isShell = IsShell(sample.Info);
        var isSession = sample.Info is "console" or "terminal" or "shell-session" or "shellsession" or "sh-session" or "bash-session";
        if (!isShell && !isSession && sample.Info.Length > 0)
        {
            return null;
        }

        var prompt = FirstPrompt(text, sample, isSession);
        if (prompt == '\0' && !isShell && !isSession)
        {
            return null;
        }

        var read = new ShellSample(text, sample);
        if (prompt == '\0')
        {
            read.ReadPlain();
        }
        else
        {
            read.ReadSession(prompt);
        }

        return read;
    }

    private static bool IsShell(string info) => info is "sh" or "bash" or "shell" or "zsh" or "ksh" or "dash" or "ash" or "{.sh}" or "{.bash}" or "{.shell}";

    /// <summary>The prompt that the block uses. A <c>#</c> is one only where a session shows nothing else: else it begins a comment.</summary>
    private static char FirstPrompt(string text, CodeSample sample, bool isSession)
    {
        var onlyRoot = isSession;
        var first = true;
        foreach (var (start, end) in sample.Lines)
        {
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (Prompt.Length(line, '$') > 0)
            {
                return first || isSession || IsShell(sample.Info) ? '$' : '\0';
            }

            onlyRoot &= Prompt.Length(line, '#') > 0;
            first = false;
        }

        return onlyRoot && !first ? '#' : '\0';
    }

    private void ReadPlain()
    {
        foreach (var (start, end) in sample.Lines)
        {
            if (IsEllipsis(start, end))
            {
                ignored.Add((start, end));
            }
            else
            {
                Add(start, end);
            }
        }
    }

    private void ReadSession(char prompt)
    {
        var command = new OpenCommand();
        foreach (var (start, end) in sample.Lines)
        {
            var line = text.AsSpan(start, end - start);
            var length = Prompt.Length(line, prompt);
            if (length > 0 && !command.ReadsText)
            {
                command = new OpenCommand();
                command.Read(line[length..]);
                Add(start + length, end);
            }
            else if (command.GoesOn || (length == 0 && Prompt.IsContinuation(line)))
            {
                var continuation = command.ReadsText && !Prompt.IsContinuation(line) ? 0 : Prompt.ContinuationLength(line);
                command.Read(line[continuation..]);
                Add(start + continuation, end);
            }
            else
            {
                ignored.Add((start, end));
            }
        }
    }

    private bool IsEllipsis(int start, int end) => text.AsSpan(start, end - start).Trim() is "..." or "…" or "[...]" or "[…]";

    private void Add(int start, int end)
    {
        if (IsEllipsis(start, end))
        {
            ignored.Add((start, end));
            return;
        }

        var plain = start;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '<' && Placeholder(start, at, end) is var close and > 0)
            {
                program.AddHost(plain, at);
                program.AddHole(text[(at + 1)..close], at, close + 1);
                plain = close + 1;
                at = close;
            }
        }

        program.AddHost(plain, end);
        if (end < text.Length)
        {
            program.AddInstead("\n", end, end + 1);
        }

        Span = (Span.Start < 0 ? start : Span.Start, end);
    }

    /// <summary>The closing bracket of a placeholder such as <c>&lt;your name&gt;</c>, or -1: a redirection is none.</summary>
    private int Placeholder(int start, int open, int end)
    {
        if (open + 2 >= end || !char.IsAsciiLetter(text[open + 1]) || (open > start && text[open - 1] is '<' or '\\'))
        {
            return -1;
        }

        var at = open + 1;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ' ' or '/' or ':' or '|' or ','))
        {
            at++;
        }

        return at < end && text[at] == '>' && text[at - 1] != ' ' ? at : -1;
    }
}
