using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Decodes scalars from the file's own characters, so that every character of the text knows its place.</summary>
/// <param name="host">The file.</param>
/// <param name="structure">The text that was parsed: the file, or the file with its template tags masked at equal length.</param>
internal sealed partial class ScalarReader(string host, string structure)
{
    /// <summary>The scalar's text, mapped to the file.</summary>
    public EmbeddedText Read(YamlScalar scalar)
    {
        var builder = new EmbeddedTextBuilder(host);
        var end = Math.Min(scalar.Limit, structure.Length);
        if (scalar.Content >= end)
        {
            builder.AddInstead("", scalar.Start, scalar.Start);
            return builder.ToText();
        }

        switch (scalar.Style)
        {
            case YamlStyle.Literal or YamlStyle.Folded:
                ReadBlock(builder, scalar, end);
                break;
            case YamlStyle.Plain:
                ReadFlow(builder, scalar.Content, Math.Min(end, scalar.End), '\0');
                break;
            default:
                ReadFlow(builder, scalar.Content + 1, end, structure[scalar.Content]);
                break;
        }

        return builder.ToText();
    }

    /// <summary>Whether the file has other text at a place than the text that was parsed.</summary>
    public bool Differs(int start, int end, ReadOnlySpan<char> parsed) => !host.AsSpan(start, end - start).SequenceEqual(parsed);

    // Tags that leave nothing behind were masked by blanks, and are blanks in the text; what stands for a value stays.
    private void AddText(EmbeddedTextBuilder builder, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var same = structure.AsSpan(at, end - at).CommonPrefixLength(host.AsSpan(at, end - at));
            var run = at + same;
            while (run < end && structure[run] != host[run] && !IsBlank(structure[run]))
            {
                run++;
            }

            builder.AddHost(at, run);
            at = run;
            while (at < end && structure[at] != host[at] && IsBlank(structure[at]))
            {
                builder.AddInstead(" ", at, at + 1);
                at++;
            }
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The offset behind the line break at an offset.</summary>
    private int BehindBreak(int at, int end) => structure[at] == '\r' && at + 1 < end && structure[at + 1] == '\n' ? at + 2 : at + 1;

    /// <summary>What a line break is in the text: Unicode's own separators stay as they are.</summary>
    private string BreakText(int at) => structure[at] switch
    {
        '\u2028' => "\u2028",
        '\u2029' => "\u2029",
        _ => "\n",
    };

    // Plain and quoted scalars: one line break is a blank, further ones stay; blanks around them are dropped.
    private void ReadFlow(EmbeddedTextBuilder builder, int start, int end, char quote)
    {
        var at = start;
        while (at < end)
        {
            var c = structure[at];
            if (IsBlank(c) || IsBreak(c))
            {
                at = FoldBreaks(builder, at, end, keepFirst: false);
            }
            else if (c == quote && quote != '\0')
            {
                if (quote == '"' || at + 1 >= end || structure[at + 1] != '\'')
                {
                    return;
                }

                builder.AddInstead("'", at, at + 2);
                at += 2;
            }
            else if (c == '\\' && quote == '"' && at + 1 < end)
            {
                at = IsBreak(structure[at + 1]) ? FoldBreaks(builder, BehindBreak(at + 1, end), end, keepFirst: true) : Unescape(builder, at, end);
            }
            else
            {
                var run = at + 1;
                while (run < end && !IsBlank(structure[run]) && !IsBreak(structure[run]) && structure[run] != quote && (structure[run] != '\\' || quote != '"'))
                {
                    run++;
                }

                AddText(builder, at, run);
                at = run;
            }
        }
    }

    // `keepFirst`: the break before these blanks was escaped, so that none of them joins lines.
    private int FoldBreaks(EmbeddedTextBuilder builder, int start, int end, bool keepFirst)
    {
        var at = start;
        var breaks = 0;
        var first = start;
        while (at < end && (IsBlank(structure[at]) || IsBreak(structure[at])))
        {
            if (!IsBreak(structure[at]))
            {
                at++;
                continue;
            }

            var behind = BehindBreak(at, end);
            if (breaks == 0)
            {
                first = at;
            }

            if (breaks > 0 || keepFirst)
            {
                if (breaks == 1 && !keepFirst && BreakText(first) != "\n")
                {
                    builder.AddInstead(BreakText(first), first, first + 1);
                }

                builder.AddInstead(BreakText(at), at, behind);
            }

            breaks++;
            at = behind;
        }

        if (breaks == 0 && !keepFirst)
        {
            AddText(builder, start, at);
        }
        else if (breaks == 1 && !keepFirst)
        {
            builder.AddInstead(BreakText(first) == "\n" ? " " : BreakText(first), start, at);
        }

        return at;
    }

    private int Unescape(EmbeddedTextBuilder builder, int at, int end)
    {
        var digits = structure[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            builder.AddInstead(Escaped(structure[at + 1]), at, at + 2);
            return at + 2;
        }

        var behind = Math.Min(at + 2 + digits, end);
        uint code = 0;
        for (var i = at + 2; i < behind; i++)
        {
            code = (code << 4) | (uint)(char.IsAsciiHexDigit(structure[i]) ? Convert.ToInt32(structure[i].ToString(), 16) : 0);
        }

        builder.AddInstead(code is > 0xFFFF and <= 0x10FFFF ? char.ConvertFromUtf32((int)code) : ((char)code).ToString(), at, behind);
        return behind;
    }

    private static string Escaped(char c) => c switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' or '\t' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\u001B",
        'N' => "\u0085",
        '_' => "\u00A0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => c.ToString(),
    };
}
