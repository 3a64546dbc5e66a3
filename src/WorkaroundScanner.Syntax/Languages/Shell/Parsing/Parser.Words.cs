using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Words, quotes and patterns.</content>
internal sealed partial class Parser
{
    /// <summary>Reads a word; null, and nothing read, where none begins.</summary>
    private ShellWord? ParseWord(WordMode mode)
    {
        var start = pos;
        var mark = parts.Count;
        var literal = pos;
        while (pos < end)
        {
            var c = text[pos];
            if (Characters.IsPlain(c))
            {
                pos++;
                continue;
            }

            if (c == '\\' && ContinuationsEnd(pos) is var behind && behind > pos)
            {
                if (IsDelimiterAt(behind))
                {
                    break;
                }

                pos = behind;
                continue;
            }

            if (TryQuotingPart(ref literal))
            {
                if (pos == breakAt)
                {
                    break;
                }
            }
            else if (c == '{')
            {
                if (Peek(1) == '{' && TryTemplate(pos) is { } template)
                {
                    FlushLiteral(literal, template.Start);
                    parts.Push(template);
                    literal = pos;
                }
                else
                {
                    pos++;
                }
            }
            else if (c is '?' or '*' or '+' or '@' or '!' || (c == '\r' && !IsLineEnd(pos)))
            {
                if (Peek(1) != '(' || !TryExtendedPattern(mode, ref literal))
                {
                    pos++;
                }
            }
            else if (c is '<' or '>' && Peek(1) == '(')
            {
                FlushLiteral(literal);
                parts.Push(ParseProcessSubstitution());
                literal = pos;
                if (pos == breakAt)
                {
                    break;
                }
            }
            else if (c != '(' || !TryAttachedPattern(mode, start, ref literal))
            {
                break;
            }
        }

        if (pos == start)
        {
            return null;
        }

        FlushLiteral(literal);
        return new ShellWord { Start = start, End = pos, Parts = parts.TakeFrom(mark) };
    }

    private static ShellWord EmptyWord(int at) => new() { Start = at, End = at, Parts = [] };

    private void FlushLiteral(int from) => FlushLiteral(from, pos);

    private void FlushLiteral(int from, int to)
    {
        if (to > from)
        {
            parts.Push(new LiteralSyntax { Start = from, End = to });
        }
    }

    /// <summary>Reads an escape, a quotation or an expansion; false, and nothing read, where none begins.</summary>
    private bool TryQuotingPart(ref int literal, bool inQuotes = false)
    {
        var at = pos;
        WordPartSyntax? part;
        switch (text[at])
        {
            case '\\':
                pos = Math.Min(end, at + Math.Max(2, ContinuationLength(at)));
                return true;
            case '\'':
                part = ParseSingleQuoted(at, at, ansi: false);
                break;
            case '"':
                part = ParseDoubleQuoted(at);
                break;
            case '`':
                part = ParseBackticks(inQuotes);
                break;
            case '$':
                part = ParseDollar(inQuotes: false);
                break;
            default:
                return false;
        }

        if (part is null)
        {
            pos++;
            return true;
        }

        FlushLiteral(literal, at);
        parts.Push(part);
        literal = pos;
        return true;
    }

    private SingleQuotedSyntax ParseSingleQuoted(int start, int quote, bool ansi)
    {
        var at = quote + 1;
        var close = ansi ? AnsiQuoteEnd(at) : text.AsSpan(at, end - at).IndexOf('\'') is >= 0 and var length ? at + length : -1;
        if (close < 0)
        {
            Spend(end - at);
            Report(start, "This single quote is not closed.");
            pos = LineEnd(at);
        }
        else
        {
            pos = close + 1;
        }

        return new SingleQuotedSyntax { Start = start, End = pos, Ansi = ansi, Unterminated = close < 0 };
    }

    private int AnsiQuoteEnd(int at)
    {
        while (at < end && Spend(0))
        {
            var hit = text.AsSpan(at, end - at).IndexOfAny('\'', '\\');
            if (hit < 0)
            {
                return -1;
            }

            at += hit;
            if (text[at] == '\'')
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>Reads <c>"..."</c>; the quote stands here, the part may begin at a dollar before it.</summary>
    private WordPartSyntax ParseDoubleQuoted(int start)
    {
        var open = pos;
        if (IsTooDeep)
        {
            return SkipPart(start, open + 1, Balance.Double);
        }

        depth++;
        var attempt = BeginAttempt();
        pos = open + 1;
        if (!ReadQuotedParts('"'))
        {
            var line = Retreat(attempt, open);
            Report(open, "This double quote is not closed.");
            if (line >= 0)
            {
                var outer = end;
                end = line;
                pos = open + 1;
                ReadQuotedParts('"');
                end = outer;
            }
        }

        depth--;
        return new DoubleQuotedSyntax { Start = start, End = pos, Parts = parts.TakeFrom(attempt.Parts) };
    }

    /// <summary>Reads text in which only expansions count, up to the terminator (NUL for none) or the end; false where the terminator is missing.</summary>
    private bool ReadQuotedParts(char terminator)
    {
        var special = terminator == '"' ? Characters.DoubleQuoted : Characters.Expanding;
        var literal = pos;
        while (true)
        {
            var hit = text.AsSpan(pos, end - pos).IndexOfAny(special);
            if (hit < 0)
            {
                pos = end;
                FlushLiteral(literal);
                return terminator == '\0';
            }

            pos += hit;
            var at = pos;
            var c = text[at];
            if (c == '"')
            {
                FlushLiteral(literal);
                pos++;
                return true;
            }

            if (c == '\\')
            {
                pos = Math.Min(end, at + 2);
                continue;
            }

            var part = c == '$' ? ParseDollar(inQuotes: true) : ParseBackticks(inQuotes: terminator == '"');
            if (part is null)
            {
                pos++;
                continue;
            }

            FlushLiteral(literal, at);
            parts.Push(part);
            literal = pos;
            if (pos == breakAt)
            {
                return true;
            }
        }
    }

    private Attempt BeginAttempt() => new(parts.Count, errors.Count, comments.Count, hereDocuments.Count);

    /// <summary>Forgets what an attempt read, so that its first line alone can be read again; returns that line's end, or -1 where that gains nothing or would take too long.</summary>
    private int Retreat(Attempt attempt, int from)
    {
        if (!Spend(end - from))
        {
            return -1;
        }

        var line = LineEnd(from);
        if (line >= end)
        {
            return -1;
        }

        parts.Drop(attempt.Parts);
        errors.RemoveRange(Math.Min(attempt.Errors, errors.Count), Math.Max(0, errors.Count - attempt.Errors));
        comments.RemoveRange(attempt.Comments, comments.Count - attempt.Comments);
        hereDocuments.RemoveRange(attempt.HereDocuments, hereDocuments.Count - attempt.HereDocuments);
        breakAt = -1;
        return line;
    }

    /// <summary>Reads <c>@(a|b)</c> and its like as text.</summary>
    private bool TryExtendedPattern(WordMode mode, ref int literal)
    {
        if (mode == WordMode.Command && EmptyParenthesesEnd(pos + 1) >= 0)
        {
            return false;
        }

        return TryPattern(pos + 2, withinLine: false, ref literal);
    }

    /// <summary>Reads a pattern in parentheses that is part of a word, as zsh has it; and <c>name=(...)</c> given to a command as a word.</summary>
    private bool TryAttachedPattern(WordMode mode, int start, ref int literal)
    {
        if (mode is WordMode.Command or WordMode.Test || (pos == start && mode != WordMode.TestPattern))
        {
            return false;
        }

        return TryPattern(pos + 1, withinLine: pos == start || text[pos - 1] != '=', ref literal);
    }

    private bool TryPattern(int behindOpening, bool withinLine, ref int literal)
    {
        var close = SkipBalanced(behindOpening, Balance.Pattern, withinLine);
        if (close < 0)
        {
            return false;
        }

        FlushLiteral(literal);
        var start = pos;
        parts.Push(new ExtendedPatternSyntax { Start = start, End = close, Expansions = ExpansionsIn(behindOpening, close - 1) });
        literal = pos = close;
        return true;
    }

    private readonly record struct Attempt(int Parts, int Errors, int Comments, int HereDocuments);
}
