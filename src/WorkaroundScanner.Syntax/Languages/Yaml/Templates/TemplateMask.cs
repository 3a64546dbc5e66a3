namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>Hides a template's tags, so that what is left can be read as YAML. Every character keeps its offset.</summary>
internal static class TemplateMask
{
    /// <summary>The masked text, and where the template's own comments stand; null where there is no tag.</summary>
    public static (string Text, IReadOnlyList<(int Start, int End)> Comments)? Mask(string text)
    {
        var tags = new TagFinder(text).Find();
        if (tags.Count == 0)
        {
            return null;
        }

        var masked = text.ToCharArray();
        for (var first = 0; first < tags.Count;)
        {
            var line = text.AsSpan(0, tags[first].Start).LastIndexOfAny('\r', '\n') + 1;
            var last = first;
            var end = LineEnd(text, tags[first].End);
            while (last + 1 < tags.Count && tags[last + 1].Start < end)
            {
                last++;
                end = tags[last].End > end ? LineEnd(text, tags[last].End) : end;
            }

            MaskLine(text, masked, tags, first, last, (line, end));
            first = last + 1;
        }

        return (new string(masked), [.. tags.Where(tag => tag.Kind == TagKind.Comment).Select(tag => (tag.Start, tag.End))]);
    }

    private static void MaskLine(string text, char[] masked, IReadOnlyList<Tag> tags, int first, int last, (int Start, int End) line)
    {
        var lead = line.Start;
        var next = first;
        while (next <= last && IsBlank(text, lead, tags[next].Start))
        {
            lead = tags[next++].End;
        }

        if (next > last && IsBlankOrComment(text, lead, line.End))
        {
            // Empty lines are welcome everywhere, also in a block scalar, where blanks or a comment would not be.
            masked.AsSpan(line.Start, line.End - line.Start).Fill('\n');
            if (tags[first].Kind == TagKind.Border && tags[first].Start == line.Start)
            {
                "---".CopyTo(masked.AsSpan(line.Start));
            }

            return;
        }

        next = first;
        lead = line.Start;
        while (next <= last && tags[next].Kind is not (TagKind.Value or TagKind.Lines) && IsBlank(text, lead, tags[next].Start))
        {
            lead = tags[next++].End;
        }

        if (next > first)
        {
            // What follows such tags takes their column: the indentation moves behind them.
            var indent = tags[first].Start - line.Start;
            masked.AsSpan(line.Start, lead - line.Start - indent).Fill('\n');
            masked.AsSpan(lead - indent, indent).Fill(' ');
        }

        for (; next <= last; next++)
        {
            var tag = tags[next];
            if (next < last && tag.Kind == TagKind.Control && tags[last].Kind == TagKind.Control && IsBlank(text, tags[last].End, line.End) && StandsForValue(text, line.Start, tag.Start))
            {
                // `key: {{ if x }} "a" {{ else }} "b" {{ end }}` is one value.
                Fill(masked.AsSpan(tag.Start, tags[last].End - tag.Start), 'x');
                return;
            }

            var endsLine = next == last && IsBlank(text, tag.End, line.End);
            Fill(masked.AsSpan(tag.Start, tag.End - tag.Start), tag.Kind == TagKind.Value ? 'x' : tag.Kind != TagKind.Lines ? ' ' : endsLine ? '\n' : 'x');
        }
    }

    private static bool IsBlank(string text, int start, int end) => start >= end || text.AsSpan(start, end - start).IsWhiteSpace();

    private static bool StandsForValue(string text, int line, int at)
    {
        var before = text.AsSpan(line, at - line).TrimEnd();
        return before.EndsWith(':') || before.EndsWith('-');
    }

    private static bool IsBlankOrComment(string text, int start, int end) =>
        IsBlank(text, start, end) || text.AsSpan(start, end - start).TrimStart().StartsWith('#');

    private static int LineEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static void Fill(Span<char> tag, char filler)
    {
        var line = tag.IndexOf('\n');
        tag[..(line < 0 ? tag.Length : line)].Fill(filler);
        if (line >= 0)
        {
            tag[line..].Fill('\n');
        }
    }
}
