using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Passing text whose structure is only counted: to look ahead, and to leave out what lies too deep. Never recursive.</content>
internal sealed partial class Parser
{
    private NodeStack<Balance> open = new();
    private int openParentheses;
    private bool noMoreBackticks;

    /// <summary>Where the last pass stopped.</summary>
    private int reached;

    /// <summary>The offset behind the closer of a construct whose inside begins at an offset; -1 where it does not close or looking ahead has taken too long already.</summary>
    private int SkipBalanced(int from, Balance kind, bool withinLine)
    {
        if (!Spend(0))
        {
            return -1;
        }

        var close = Skip(from, kind, withinLine);
        Spend(reached - from);
        return close;
    }

    /// <summary>The offset behind the closer, or the end.</summary>
    private int SkipOver(int from, Balance kind) => Skip(from, kind, withinLine: false) is >= 0 and var close ? close : end;

    /// <summary>Where a compound command that begins here ends.</summary>
    private int SkipCompound(char kind)
    {
        switch (kind)
        {
            case '(':
                return SkipOver(pos + 1, Balance.Command);
            case '{':
                return SkipOver(pos + 1, Balance.Group);
            case 'i':
                return SkipOver(pos + 2, Balance.If);
            case 'w' or 'u' or 'f' or 's':
                return SkipOver(pos + KeywordAt(pos).Length, Balance.Loop);
            case 'c':
                return SkipOver(pos + 4, Balance.Case);
            case '[':
                return LineEnd(pos);
            default:
                // What stands behind `time`, `coproc` or `function` is read as a statement of its own.
                return breakAt = pos + KeywordAt(pos).Length;
        }
    }

    private int Skip(int from, Balance kind, bool withinLine)
    {
        open.Drop(0);
        open.Push(kind);
        openParentheses = kind is Balance.Command or Balance.Pattern ? 1 : 0;
        noMoreBackticks = false;
        var at = from;
        var isCommandPosition = true;
        while (at < end)
        {
            var c = text[at];
            var top = open.Top;
            if (IsCommandText(top) && (Characters.IsName(c) || c is '{' or '}' or ' ' or '\t'))
            {
                at = SkipCommandCharacters(at, ref isCommandPosition);
            }
            else if (c == '\n' && withinLine)
            {
                break;
            }
            else if (c == '#' && IsCommandText(top) && (at == 0 || Characters.IsDelimiter(text[at - 1])))
            {
                at = LineEnd(at);
            }
            else
            {
                isCommandPosition = c is '\n' or ';' or '&' or '|' or '(' or ')' or '!';
                at = SkipCharacter(at, top);
            }

            if (open.Count == 0)
            {
                return reached = at;
            }
        }

        reached = Math.Min(at, end);
        return -1;
    }

    private static bool IsCommandText(Balance kind) => kind is Balance.Command or >= Balance.If;

    private int SkipCharacter(int at, Balance top)
    {
        switch (text[at])
        {
            case '\\':
                return Math.Min(end, at + 2);
            case '\'' when top is not (Balance.Double or Balance.Brace):
                return text.AsSpan(at + 1, end - at - 1).IndexOf('\'') is >= 0 and var quoted ? at + quoted + 2 : at + 1;
            case '"':
                return PushOrPop(at, top, Balance.Double);
            case '`':
                return SkipBackticks(at + 1);
            case '$':
                return SkipDollar(at, top);
            case '(' when top is not (Balance.Double or Balance.Brace or Balance.Bracket):
                openParentheses++;
                open.Push(top == Balance.Pattern ? Balance.Pattern : Balance.Command);
                return at + 1;
            case ')' when top is not (Balance.Double or Balance.Brace or Balance.Bracket):
                CloseParenthesis();
                return at + 1;
            case '[' when top == Balance.Bracket:
                open.Push(Balance.Bracket);
                return at + 1;
            case ']' when top == Balance.Bracket:
            case '}' when top == Balance.Brace:
                open.Drop(open.Count - 1);
                return at + 1;
            default:
                return at + 1;
        }
    }

    private int PushOrPop(int at, Balance top, Balance kind)
    {
        if (top == kind)
        {
            open.Drop(open.Count - 1);
        }
        else
        {
            open.Push(kind);
        }

        return at + 1;
    }

    private int SkipDollar(int at, Balance top)
    {
        switch (at + 1 < end ? text[at + 1] : '\0')
        {
            case '{':
                open.Push(Balance.Brace);
                return at + 2;
            case '(':
                openParentheses++;
                open.Push(Balance.Command);
                return at + 2;
            case '\'' when top is not (Balance.Double or Balance.Brace):
                return AnsiQuoteEnd(at + 2) is >= 0 and var close ? close + 1 : at + 2;
            default:
                return at + 1;
        }
    }

    /// <summary>Passes a substitution in backticks; the first that does not close shows that none behind it does.</summary>
    private int SkipBackticks(int from)
    {
        var close = noMoreBackticks ? -1 : BacktickEnd(from, inQuotes: false, out _);
        noMoreBackticks = close < 0;
        return close < 0 ? from : close + 1;
    }

    /// <summary>Closes the innermost parenthesis and the keywords left open in it; behind <c>case</c> the parenthesis belongs to a pattern.</summary>
    private void CloseParenthesis()
    {
        if (open.Top == Balance.Case || openParentheses == 0)
        {
            return;
        }

        while (open.Top >= Balance.If)
        {
            open.Drop(open.Count - 1);
        }

        if (open.Top is Balance.Command or Balance.Pattern)
        {
            openParentheses--;
            open.Drop(open.Count - 1);
        }
    }

    /// <summary>Passes blanks or a word of a command; keywords open and close.</summary>
    private int SkipCommandCharacters(int at, ref bool isCommandPosition)
    {
        if (text[at] is ' ' or '\t')
        {
            return at + 1;
        }

        var stop = at + 1;
        while (stop < end && Characters.IsName(text[stop]))
        {
            stop++;
        }

        if (isCommandPosition && IsDelimiterAt(stop))
        {
            isCommandPosition = SkipKeyword(Slice(at, stop));
        }
        else
        {
            isCommandPosition = false;
        }

        return stop;
    }

    /// <summary>Opens or closes what a keyword opens or closes; whether a command can follow.</summary>
    private bool SkipKeyword(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "if":
                open.Push(Balance.If);
                return true;
            case "while" or "until":
                open.Push(Balance.Loop);
                return true;
            case "for" or "select":
                open.Push(Balance.Loop);
                return false;
            case "case":
                open.Push(Balance.Case);
                return false;
            case "{":
                open.Push(Balance.Group);
                return true;
            case "fi":
                return Close(Balance.If);
            case "done":
                return Close(Balance.Loop);
            case "esac":
                return Close(Balance.Case);
            case "}":
                return Close(Balance.Group);
            default:
                return word is "then" or "else" or "elif" or "do" or "time" or "in";
        }
    }

    private bool Close(Balance kind)
    {
        if (open.Top == kind)
        {
            open.Drop(open.Count - 1);
        }

        return true;
    }
}
