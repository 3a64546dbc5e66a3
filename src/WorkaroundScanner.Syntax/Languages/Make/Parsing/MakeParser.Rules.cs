namespace WorkaroundScanner.Syntax.Languages.Make.Parsing;

/// <content>Rules, and the characters of a logical line.</content>
internal sealed partial class MakeParser
{
    private void ReadRule(int first, int colon, int length, int end)
    {
        var rest = colon + length;
        var found = FindOperator(rest, end, out var operatorLength);
        if (found >= 0 && text[found + operatorLength - 1] == '=' && IsOneWord(rest, found))
        {
            // `target: NAME := value`: a variable of the target.
            var exports = false;
            ReadAssignment(SkipModifiers(SkipBlanks(rest, end), end, ref exports), found, operatorLength, end, exports);
            return;
        }

        if (found >= 0 && text[found + operatorLength - 1] == ':')
        {
            // `targets: pattern: prerequisites`
            rest = found + operatorLength;
        }

        var stop = HeaderEnd(rest, end, out var semicolon);
        var targets = Words(first, colon);
        var rule = new MakeRule(new Range(first, Math.Max(colon + length, TrimEnd(rest, stop))), targets, Words(rest, stop), [], InTemplate);
        recipe = rule.Recipe;
        if (semicolon >= 0 && !Trim(semicolon + 1, end).IsEmpty)
        {
            recipe.Add(Trim(semicolon + 1, end));
        }

        if (targets.Count > 0 && IsSpecial(targets[0]))
        {
            oneShell |= text.AsSpan(targets[0].Start, targets[0].End - targets[0].Start) is ".ONESHELL";
            return;
        }

        if (targets.Count > 0)
        {
            items.Add(rule);
        }
    }

    /// <summary>Whether a target only instructs make: <c>.PHONY</c>, <c>.SUFFIXES</c>.</summary>
    private bool IsSpecial(Range target) =>
        target.End - target.Start > 2 && text[target.Start] == '.' && text.AsSpan(target.Start + 1, target.End - target.Start - 1).IndexOfAnyExcept(Capitals) < 0;

    private bool IsOneWord(int start, int end)
    {
        var exports = false;
        var name = Trim(SkipModifiers(SkipBlanks(start, end), end, ref exports), end);
        return !name.IsEmpty && text.AsSpan(name.Start, name.End - name.Start).IndexOfAny(" \t\n;") < 0;
    }

    /// <summary>Where the prerequisites end: at a comment or at the semicolon before a recipe.</summary>
    private int HeaderEnd(int start, int end, out int semicolon)
    {
        semicolon = -1;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '$':
                    at = references.Behind(at, end) - 1;
                    break;
                case '#':
                    comments.Add(new Range(at, end));
                    return at;
                case ';':
                    semicolon = at;
                    return at;
                default:
                    break;
            }
        }

        return end;
    }

    /// <summary>The first assignment operator or colon outside references, and its length; else the complement of where the line or its comment ends.</summary>
    private int FindOperator(int start, int end, out int length)
    {
        length = 0;
        for (var at = start; at < end; at++)
        {
            var hit = text.AsSpan(at, end - at).IndexOfAny(Operators);
            if (hit < 0)
            {
                break;
            }

            at += hit;
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '$':
                    at = references.Behind(at, end) - 1;
                    break;
                case '#':
                    return ~at;
                case ';':
                    return ~end;
                case '=':
                    var modified = at > start && text[at - 1] is '+' or '?' or '!';
                    length = modified ? 2 : 1;
                    return modified ? at - 1 : at;
                default:
                    return Colon(start, at, end, out length);
            }
        }

        return ~end;
    }

    // `:=`, `::=` and `:::=` assign; `:`, `::` and `&:` part targets from what they depend on.
    private int Colon(int start, int at, int end, out int length)
    {
        var behind = at;
        while (behind < end && behind < at + 3 && text[behind] == ':')
        {
            behind++;
        }

        if (behind < end && text[behind] == '=')
        {
            length = behind + 1 - at;
            return at;
        }

        var grouped = at > start && text[at - 1] == '&';
        length = Math.Min(2, behind - at) + (grouped ? 1 : 0);
        return grouped ? at - 1 : at;
    }

    /// <summary>The words of a part of a line, split at blanks outside references.</summary>
    private List<Range> Words(int start, int end)
    {
        var words = new List<Range>();
        for (var at = start; at < end;)
        {
            at = SkipBlanks(at, end);
            var wordStart = at;
            while (at < end && text[at] is not (' ' or '\t' or '\n' or '\r') && !IsContinuation(at))
            {
                at = text[at] == '$' ? references.Behind(at, end) : at + 1;
            }

            if (at > wordStart)
            {
                words.Add(new Range(wordStart, at));
            }
        }

        return words;
    }

    /// <summary>Where the comment of a line begins, noted as such, or the line's end.</summary>
    private int CommentStart(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '#')
            {
                comments.Add(new Range(at, end));
                return at;
            }

            at = text[at] == '\\' ? at + 1 : text[at] == '$' ? references.Behind(at, end) - 1 : at;
        }

        return end;
    }

    /// <summary>The end of a logical line without its break; a backslash before a break goes on.</summary>
    private int LogicalEnd(int start, out int next)
    {
        for (var at = start; ;)
        {
            var hit = text.AsSpan(at).IndexOf('\n');
            if (hit < 0)
            {
                next = text.Length;
                return text.Length;
            }

            var end = at + hit > start && text[at + hit - 1] == '\r' ? at + hit - 1 : at + hit;
            next = at + hit + 1;
            if (Backslashes(start, end) % 2 == 0 || next == text.Length)
            {
                return end;
            }

            at = next;
        }
    }

    private int Backslashes(int start, int end)
    {
        var at = end;
        while (at > start && text[at - 1] == '\\')
        {
            at--;
        }

        return end - at;
    }

    private bool IsContinuation(int at) =>
        text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == '\n' || (text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n'));

    private int SkipBlanks(int at, int end)
    {
        while (at < end && (text[at] is ' ' or '\t' or '\n' or '\r' || IsContinuation(at)))
        {
            at++;
        }

        return at;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && (text[end - 1] is ' ' or '\t' or '\r' or '\n' || IsContinuation(end - 1)))
        {
            end--;
        }

        return end;
    }

    private Range Trim(int start, int end)
    {
        var first = SkipBlanks(start, end);
        return new Range(first, TrimEnd(first, end));
    }

    private int WordEnd(int at, int end)
    {
        while (at < end && text[at] is not (' ' or '\t' or '\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    private bool IsWord(string word, int at, int end) =>
        at + word.Length <= end && text.AsSpan(at).StartsWith(word) && (at + word.Length == end || text[at + word.Length] is ' ' or '\t' or '\r' or '\n');
}
