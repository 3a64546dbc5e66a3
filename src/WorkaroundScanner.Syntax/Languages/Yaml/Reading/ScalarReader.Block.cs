using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <content>Literal and folded block scalars.</content>
internal sealed partial class ScalarReader
{
    private void ReadBlock(EmbeddedTextBuilder builder, YamlScalar scalar, int end)
    {
        var folded = scalar.Style == YamlStyle.Folded;
        var at = ReadHeader(scalar.Content + 1, end, out var keeps, out var strips, out var increment);
        builder.AddInstead("", at, at);
        var indent = increment > 0 ? Math.Max(scalar.ParentIndent, 0) + increment : 0;
        var trailing = new List<(int Start, int End)>();
        at = SkipBreaks(at, end, ref indent, scalar.ParentIndent, trailing, out var column);
        (int Start, int End)? leading = null;
        var leadingBlank = false;
        while (at < end && column == indent)
        {
            var blank = IsBlank(structure[at]);
            if (leading is { } join)
            {
                if (!folded || leadingBlank || blank || BreakText(join.Start) != "\n")
                {
                    AddBreak(builder, join);
                }
                else if (trailing.Count == 0)
                {
                    builder.AddInstead(" ", join.Start, join.End);
                }
            }

            AddBreaks(builder, trailing);
            leadingBlank = blank;
            var line = at;
            while (at < end && !IsBreak(structure[at]))
            {
                at++;
            }

            AddText(builder, line, at);
            leading = null;
            if (at < end)
            {
                leading = (at, BehindBreak(at, end));
                at = leading.Value.End;
            }

            at = SkipBreaks(at, end, ref indent, scalar.ParentIndent, trailing, out column);
        }

        if (!strips && leading is { } last)
        {
            AddBreak(builder, last);
        }

        if (keeps)
        {
            AddBreaks(builder, trailing);
        }
    }

    private void AddBreak(EmbeddedTextBuilder builder, (int Start, int End) at) => builder.AddInstead(BreakText(at.Start), at.Start, at.End);

    private void AddBreaks(EmbeddedTextBuilder builder, List<(int Start, int End)> breaks)
    {
        foreach (var at in breaks)
        {
            AddBreak(builder, at);
        }

        breaks.Clear();
    }

    // `|2-`, `>+ # comment`: then the rest of the line.
    private int ReadHeader(int at, int end, out bool keeps, out bool strips, out int increment)
    {
        keeps = strips = false;
        increment = 0;
        for (; at < end && (structure[at] is '+' or '-' || char.IsAsciiDigit(structure[at])); at++)
        {
            keeps |= structure[at] == '+';
            strips |= structure[at] == '-';
            increment = char.IsAsciiDigit(structure[at]) ? structure[at] - '0' : increment;
        }

        while (at < end && !IsBreak(structure[at]))
        {
            at++;
        }

        return at < end ? BehindBreak(at, end) : at;
    }

    /// <summary>Skips blank lines and the next line's indentation; finds out the indentation where it is not known yet.</summary>
    private int SkipBreaks(int at, int end, ref int indent, int parent, List<(int Start, int End)> breaks, out int column)
    {
        var widest = 0;
        while (true)
        {
            var line = at;
            while (at < end && structure[at] == ' ' && (indent == 0 || at - line < indent))
            {
                at++;
            }

            column = at - line;
            widest = Math.Max(widest, column);
            if (at >= end || !IsBreak(structure[at]))
            {
                break;
            }

            var behind = BehindBreak(at, end);
            breaks.Add((at, behind));
            at = behind;
        }

        if (indent == 0)
        {
            indent = Math.Max(Math.Max(widest, parent + 1), 1);
        }

        return at;
    }
}
