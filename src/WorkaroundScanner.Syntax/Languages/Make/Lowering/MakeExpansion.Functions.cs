using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <content>Make's functions.</content>
internal sealed partial class MakeExpansion
{
    private void Function(ReadOnlySpan<char> name, int from, int arguments, int closer)
    {
        if (depth >= MaximumDepth)
        {
            TooDeepAt = TooDeepAt < 0 ? from : TooDeepAt;
            into.AddHole("hole", from, closer + 1);
            return;
        }

        depth++;
        switch (name)
        {
            case "shell":
                Shell(from, arguments, closer, captured: true);
                break;
            case "call":
                Call(from, arguments, closer);
                break;
            default:
                // Text functions are opaque, but what they take from commands is not.
                if (!AddShells(arguments, closer, captured: true))
                {
                    Opaque(name, from, arguments, closer);
                }

                break;
        }

        depth--;
    }

    private void Opaque(ReadOnlySpan<char> name, int from, int arguments, int closer)
    {
        if (name is "info" or "warning" or "error" or "eval")
        {
            into.AddInstead("", from, closer + 1);
        }
        else
        {
            into.AddHole(string.Concat(name, " ", text.AsSpan(arguments, closer - arguments)), from, closer + 1);
        }
    }

    private void Shell(int from, int arguments, int closer, bool captured)
    {
        var (outer, outerQuotes) = (start, quotes);
        quotes = default;
        into.AddInstead(captured ? "$(" : "", from, arguments + 1);
        start = arguments + 1;
        Commands(arguments + 1, closer);
        into.AddInstead(captured ? ")" : "\n", closer, closer + 1);
        (start, quotes) = (outer, outerQuotes);
    }

    /// <summary>Writes every <c>$(shell ...)</c> of a part, as a capture or as commands of their own, however many functions are around it; false where there is none.</summary>
    private bool AddShells(int from, int end, bool captured)
    {
        var any = false;
        for (var at = from; at < end; at++)
        {
            var hit = text.AsSpan(at, end - at).IndexOf('$');
            if (hit < 0)
            {
                return any;
            }

            at += hit;
            var closer = file.References.CloserOf(at);
            if (closer >= 0 && closer < end && text.AsSpan(at + 2).StartsWith("shell ") && at + "$(shell ".Length <= closer)
            {
                any = true;
                Shell(at, at + "$(shell".Length, closer, captured);
                at = closer;
            }
        }

        return any;
    }

    // `$(call macro,a,b)` runs a macro like a command where a command stands; elsewhere it is text.
    private void Call(int from, int arguments, int closer)
    {
        var nameStart = SkipBlanks(arguments, closer);
        var nameEnd = ArgumentEnd(nameStart, closer);
        var name = text.AsSpan(nameStart, nameEnd - nameStart).TrimEnd();
        if (name.IsEmpty || name.Contains('$') || !IsCommandPosition(from))
        {
            if (!AddShells(arguments, closer, captured: true))
            {
                Opaque("call", from, arguments, closer);
            }

            return;
        }

        into.AddInstead(name, from, nameEnd);
        for (var at = nameEnd; at < closer;)
        {
            var argument = SkipBlanks(at + 1, closer);
            into.AddInstead(" ", at, argument);
            at = ArgumentEnd(argument, closer);
            Argument(argument, at);
        }

        into.AddInstead("", closer, closer + 1);
    }

    // The shell of the macro sees the argument as it is; as one word it needs quotes where blanks would split it.
    private void Argument(int from, int end)
    {
        var content = text.AsSpan(from, end - from);
        if (content.IsEmpty || (content.ContainsAny(" \t") && !content.ContainsAny("\"'`")))
        {
            into.AddInstead("\"", from, from);
            Value(from, end);
            into.AddInstead("\"", Math.Max(from, end - 1), end);
            return;
        }

        Commands(from, end);
    }

    private int ArgumentEnd(int at, int end)
    {
        var nesting = 0;
        for (; at < end; at++)
        {
            switch (text[at])
            {
                case '$':
                    at = file.References.Behind(at, end) - 1;
                    break;
                case '(' or '{':
                    nesting++;
                    break;
                case ')' or '}':
                    nesting--;
                    break;
                case ',' when nesting <= 0:
                    return at;
                default:
                    break;
            }
        }

        return at;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a command may begin at an offset: at the start, behind an operator or behind a keyword.</summary>
    private bool IsCommandPosition(int at)
    {
        if (start < 0)
        {
            return false;
        }

        var before = at - 1;
        while (before >= start && (text[before] is ' ' or '\t' or '\n' or '\r' || (text[before] == '\\' && text[before + 1] is '\n' or '\r')))
        {
            before--;
        }

        if (before < start || text[before] is ';' or '&' or '|' or '(' or '{' or '!' or '@')
        {
            return true;
        }

        var word = text.AsSpan(start, before + 1 - start);
        return before + 1 < at && (EndsWithWord(word, "then") || EndsWithWord(word, "do") || EndsWithWord(word, "else") || EndsWithWord(word, "if")
            || EndsWithWord(word, "while") || EndsWithWord(word, "until"));
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || text[^(word.Length + 1)] is ' ' or '\t' or '\n' or ';' or '|' or '&');
}
