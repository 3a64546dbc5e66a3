using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>What begins with a dollar, backticks, arithmetic and process substitution.</content>
internal sealed partial class Parser
{
    /// <summary>Reads what the dollar here begins; null, and nothing read, where it stands for itself.</summary>
    private WordPartSyntax? ParseDollar(bool inQuotes)
    {
        var start = pos;
        var c = Peek(1);
        switch (c)
        {
            case '{':
                pos++;
                return ParseBraces(start, inQuotes);
            case '(':
                if (Peek(2) == '(' && ArithmeticEnd(start + 3) is >= 0 and var close)
                {
                    return ParseArithmeticExpansion(start, start + 3, close, close + 2);
                }

                pos++;
                return ParseCommandSubstitution(start);
            case '[' when SkipBalanced(start + 2, Balance.Bracket, withinLine: true) is >= 0 and var bracket:
                return ParseArithmeticExpansion(start, start + 2, bracket - 1, bracket);
            case '\'' when !inQuotes:
                return ParseSingleQuoted(start, start + 1, ansi: true);
            case '"' when !inQuotes:
                pos++;
                return ParseDoubleQuoted(start);
            default:
                pos++;
                if (!ReadParameter(braced: false))
                {
                    pos = start;
                    return null;
                }

                return new ParameterExpansionSyntax { Start = start, End = pos, Name = names.Of(Slice(start + 1, pos)) };
        }
    }

    /// <summary>Passes a parameter's name; false where none stands.</summary>
    private bool ReadParameter(bool braced)
    {
        if (pos >= end)
        {
            return false;
        }

        var c = text[pos];
        if (Characters.IsNameStart(c))
        {
            pos = NameEnd(pos);
            while (braced && Peek(0) == '.' && Characters.IsNameStart(Peek(1)))
            {
                // ksh's compound names; many templates write theirs in the same form.
                pos = NameEnd(pos + 1);
            }

            return true;
        }

        if (Characters.IsDigit(c))
        {
            do
            {
                pos++;
            }
            while (braced && pos < end && Characters.IsDigit(text[pos]));
            return true;
        }

        if (c is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            pos++;
            return true;
        }

        return false;
    }

    /// <summary>Leaves out a part that lies too deep.</summary>
    private LiteralSyntax SkipPart(int start, int behindOpening, Balance kind)
    {
        ReportTooDeep(start);
        pos = SkipOver(behindOpening, kind);
        return new LiteralSyntax { Start = start, End = pos };
    }

    /// <summary>Reads <c>$(...)</c>; the parenthesis stands here.</summary>
    private WordPartSyntax ParseCommandSubstitution(int start)
    {
        if (IsTooDeep)
        {
            return SkipPart(start, pos + 1, Balance.Command);
        }

        pos++;
        var body = ParseNested(Closers.Parenthesis);
        var stop = PassCloser(')', start, "This command substitution is not closed.");
        return new CommandSubstitutionSyntax { Start = start, End = stop, Statements = body };
    }

    private WordPartSyntax ParseProcessSubstitution()
    {
        var start = pos;
        if (IsTooDeep)
        {
            return SkipPart(start, pos + 2, Balance.Command);
        }

        pos += 2;
        var body = ParseNested(Closers.Parenthesis);
        var stop = PassCloser(')', start, "This process substitution is not closed.");
        return new ProcessSubstitutionSyntax { Start = start, End = stop, Statements = body, IsOutput = text[start] == '>' };
    }

    /// <summary>Reads the statements of a substitution. Here-documents that wait outside begin behind its lines, not within.</summary>
    private StatementSyntax[] ParseNested(Closers closer)
    {
        var first = firstHereDocument;
        firstHereDocument = hereDocuments.Count;
        depth += 2;
        var body = ParseStatements(closer);
        depth -= 2;
        firstHereDocument = first;
        return body;
    }

    private ArithmeticExpansionSyntax ParseArithmeticExpansion(int start, int from, int to, int behind)
    {
        var expression = ParseArithmetic(from, to);
        pos = behind;
        return new ArithmeticExpansionSyntax { Start = start, End = behind, Expression = expression };
    }

    /// <summary>Where the first of the two closing parentheses stands if arithmetic begins here; -1 where it is no arithmetic.</summary>
    private int ArithmeticEnd(int from)
    {
        var close = SkipBalanced(from, Balance.Pattern, withinLine: false);
        return close >= 0 && close < end && text[close] == ')' ? close - 1 : -1;
    }

    /// <summary>Reads the expansions in a range of arithmetic text.</summary>
    private ArithmeticSyntax ParseArithmetic(int from, int to)
    {
        var mark = parts.Count;
        if (IsTooDeep)
        {
            ReportTooDeep(from);
            return new ArithmeticSyntax { Start = from, End = to, Expansions = [] };
        }

        depth++;
        var range = Narrow(from, to);
        while (pos < end)
        {
            var hit = text.AsSpan(pos, end - pos).IndexOfAny(Characters.Arithmetic);
            if (hit < 0)
            {
                break;
            }

            pos += hit;
            ReadArithmeticPart();
        }

        Widen(range);
        depth--;
        return new ArithmeticSyntax { Start = from, End = to, Expansions = parts.TakeFrom(mark) };
    }

    /// <summary>The expansions in a range of text that is kept as it is.</summary>
    private WordPartSyntax[] ExpansionsIn(int from, int to) =>
        Slice(from, to).IndexOfAny('$', '`') < 0 ? [] : ParseArithmetic(from, to).Expansions;

    private void ReadArithmeticPart()
    {
        WordPartSyntax? part = null;
        switch (text[pos])
        {
            case '$':
                part = ParseDollar(inQuotes: true);
                break;
            case '`':
                part = ParseBackticks(inQuotes: false);
                break;
            case '"':
                part = ParseDoubleQuoted(pos);
                break;
            case '\\':
                pos = Math.Min(end, pos + 2);
                return;
            default:
                var close = text.AsSpan(pos + 1, end - pos - 1).IndexOf('\'');
                pos += close < 0 ? 1 : close + 2;
                return;
        }

        if (part is null)
        {
            pos++;
        }
        else
        {
            parts.Push(part);
        }
    }

    /// <summary>Confines reading to a part of the text, in which nothing outside is awaited.</summary>
    private Range Narrow(int from, int to)
    {
        var range = new Range(end, awaited, firstHereDocument);
        pos = from;
        end = to;
        awaited = Closers.None;
        firstHereDocument = hereDocuments.Count;
        return range;
    }

    private void Widen(Range range)
    {
        hereDocuments.RemoveRange(firstHereDocument, hereDocuments.Count - firstHereDocument);
        end = range.End;
        awaited = range.Awaited;
        firstHereDocument = range.FirstHereDocument;
        breakAt = -1;
    }

    /// <summary>Reads <c>`...`</c>: up to the next backtick without a backslash before it, whatever stands between. Null, and nothing read, where looking for it has taken too long already.</summary>
    private WordPartSyntax? ParseBackticks(bool inQuotes)
    {
        var start = pos;
        if (!Spend(0))
        {
            ReportTooDeep(start);
            return null;
        }

        var close = BacktickEnd(start + 1, inQuotes, out var escapes);
        var isClosed = close >= 0;
        if (!isClosed)
        {
            Spend(end - start);
            Report(start, "This backtick is not closed.");
            close = LineEnd(start);
            _ = BacktickEnd(start + 1, inQuotes, out escapes, close);
        }

        var stop = isClosed ? close + 1 : close;
        if (IsTooDeep)
        {
            ReportTooDeep(start);
            pos = stop;
            return new LiteralSyntax { Start = start, End = stop };
        }

        EmbeddedText? inner = null;
        StatementSyntax[] body;
        if (escapes == 0)
        {
            var range = Narrow(start + 1, close);
            depth += 2;
            body = ParseStatements(Closers.None);
            depth -= 2;
            Widen(range);
        }
        else
        {
            body = ParseUnescaped(start + 1, close, escapes, inQuotes, out inner);
        }

        pos = stop;
        return new CommandSubstitutionSyntax { Start = start, End = stop, Statements = body, Backticks = true, Source = inner };
    }

    /// <summary>Finds the closing backtick and counts the backslashes that go away; -1 where none closes.</summary>
    private int BacktickEnd(int from, bool inQuotes, out int escapes, int limit = -1)
    {
        escapes = 0;
        limit = limit < 0 ? end : limit;
        var at = from;
        while (at < limit)
        {
            var hit = text.AsSpan(at, limit - at).IndexOfAny('`', '\\');
            if (hit < 0)
            {
                return -1;
            }

            at += hit;
            if (text[at] == '`')
            {
                return at;
            }

            escapes += IsBacktickEscape(at, limit, inQuotes) ? 1 : 0;
            at += 2;
        }

        return -1;
    }

    /// <summary>Whether the backslash here goes away before the text between backticks is read.</summary>
    private bool IsBacktickEscape(int at, int limit, bool inQuotes) =>
        at + 1 < limit && (text[at + 1] is '`' or '\\' or '$' || (inQuotes && text[at + 1] == '"'));

    /// <summary>Reads the text between backticks without its backslashes, by a parser of its own that knows where each character came from.</summary>
    private StatementSyntax[] ParseUnescaped(int from, int to, int escapes, bool inQuotes, out EmbeddedText inner)
    {
        var length = to - from - escapes;
        var innerText = new char[length];
        var host = new int[length + 1];
        var rootOffsets = new int[length + 1];
        var at = from;
        for (var i = 0; i < length; i++)
        {
            if (text[at] == '\\' && IsBacktickEscape(at, to, inQuotes))
            {
                at++;
                Map(i, at);
                innerText[i] = text[at++];
            }
            else if (text[at] == '\\' && at + 1 < to)
            {
                // A backslash that stays takes the next character with it.
                Map(i, at);
                innerText[i++] = text[at++];
                Map(i, at);
                innerText[i] = text[at++];
            }
            else
            {
                Map(i, at);
                innerText[i] = text[at++];
            }
        }

        Map(length, to);
        inner = new EmbeddedText(new string(innerText), host);
        var parser = new Parser(inner, rootOffsets, this) { depth = depth + 2 };
        var body = parser.ParseStatements(Closers.None);
        budget = parser.budget;
        return body;

        void Map(int index, int offset)
        {
            host[index] = source.HostOffset(offset);
            rootOffsets[index] = toRoot is null ? offset : toRoot[offset];
        }
    }

    private readonly record struct Range(int End, Closers Awaited, int FirstHereDocument);
}
