namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <content>References to variables.</content>
internal sealed partial class MakeExpansion
{
    /// <summary>What a dollar sign begins; returns the offset behind it.</summary>
    private int Dollar(int at, int end)
    {
        if (at + 1 >= end)
        {
            into.AddHost(at, end);
            return end;
        }

        if (text[at + 1] != '$')
        {
            return Reference(at, at, end);
        }

        if (!inTemplate || at + 2 >= end)
        {
            into.AddInstead("$", at, at + 2);
            return at + 2;
        }

        // A template is expanded twice: `$$(x)` is the reference, `$$$$x` the shell's variable.
        if (text[at + 2] == '$')
        {
            var behind = Math.Min(end, at + 4);
            into.AddInstead("$", at, behind);
            return behind;
        }

        return Reference(at, at + 1, end);
    }

    private int Reference(int from, int dollar, int end)
    {
        var next = dollar + 1;
        var bracketed = text[next] is '(' or '{';
        var closer = bracketed ? file.References.CloserOf(dollar) : next;
        if (closer < 0 || closer >= end || text[next] is '\n' or '\r' or ' ' or '\t')
        {
            into.AddHost(from, next);
            return next;
        }

        // Make fills in what stands in single quotes too, so the quotes are left for it.
        var quoted = quotes.InSingleQuotes;
        into.AddInstead(quoted ? "'\"" : "", from, from);
        if (bracketed)
        {
            Bracketed(from, next + 1, closer);
        }
        else
        {
            Variable(text.AsSpan(next, 1), from, next + 1);
        }

        into.AddInstead(quoted ? "\"'" : "", closer, closer + 1);
        return closer + 1;
    }

    private void Bracketed(int from, int content, int closer)
    {
        var stop = content;
        while (stop < closer && text[stop] is not (' ' or '\t' or '\n' or ',' or '$' or ':'))
        {
            stop++;
        }

        var name = text.AsSpan(content, stop - content);
        if (stop == closer)
        {
            Variable(name, from, closer + 1);
        }
        else if (text[stop] is ' ' or '\t' or '\n')
        {
            Function(name, from, stop, closer);
        }
        else
        {
            into.AddHole(text[content..(text[stop] == ':' ? stop : closer)], from, closer + 1);
        }
    }

    private void Variable(ReadOnlySpan<char> name, int from, int behind)
    {
        switch (name)
        {
            case "@" or "@D" or "@F":
                Automatic(names.Target, from, behind);
                break;
            case "<" or "<D" or "<F":
                Automatic(names.First, from, behind);
                break;
            case "^" or "+" or "?" or "|" or "^D" or "^F":
                Automatic(names.All, from, behind);
                break;
            case "*":
                into.AddHole("stem", from, behind);
                break;
            case [>= '0' and <= '9']:
                into.AddInstead(name is "0" ? "${macro}" : "$" + name.ToString(), from, behind);
                break;
            default:
                var text = name.ToString();
                if (macros.Contains(text) && IsCommandPosition(from))
                {
                    into.AddInstead(text, from, behind);
                }
                else
                {
                    into.AddHole(text, from, behind);
                }

                break;
        }
    }

    private void Automatic(string value, int from, int behind)
    {
        automaticBudget -= value.Length;
        into.AddInstead(automaticBudget >= 0 ? value : "${automatic}", from, behind);
    }
}
