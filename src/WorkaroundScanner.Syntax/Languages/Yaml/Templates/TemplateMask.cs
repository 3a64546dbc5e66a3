using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>Hides a template's tags, so that what is left can be read as YAML. Every character keeps its offset.</summary>
internal static class TemplateMask
{
    private const int LongestBrackets = 200;
    private static readonly SearchValues<char> Openers = SearchValues.Create("{<[");

    /// <summary>The masked text, and where the template's own comments stand; null where there is no tag.</summary>
    public static (string Text, IReadOnlyList<(int Start, int End)> Comments)? Mask(string text)
    {
        var tags = Find(text);
        if (tags.Count == 0)
        {
            return null;
        }

        var masked = text.ToCharArray();
        var comments = new List<(int, int)>();
        for (var i = 0; i < tags.Count;)
        {
            var line = text.AsSpan(0, tags[i].Start).LastIndexOfAny('\r', '\n') + 1;
            var next = i;
            var alone = IsBlank(text, line, tags[i].Start);
            var lineEnd = LineEnd(text, tags[i].End);
            while (next + 1 < tags.Count && tags[next + 1].Start < lineEnd)
            {
                alone &= IsBlank(text, tags[next].End, tags[next + 1].Start);
                next++;
                lineEnd = LineEnd(text, tags[next].End);
            }

            if (alone && IsBlank(text, tags[next].End, lineEnd))
            {
                // Empty lines are welcome everywhere, also in a block scalar, where blanks or a comment would not be.
                masked.AsSpan(line, lineEnd - line).Fill('\n');
            }
            else
            {
                for (var tag = i; tag <= next; tag++)
                {
                    Fill(masked.AsSpan(tags[tag].Start, tags[tag].End - tags[tag].Start));
                }
            }

            for (; i <= next; i++)
            {
                if (IsComment(text, tags[i].Start))
                {
                    comments.Add(tags[i]);
                }
            }
        }

        return (new string(masked), comments);
    }

    private static List<(int Start, int End)> Find(string text)
    {
        var tags = new List<(int, int)>();
        var finder = new TemplateTags(text);
        for (var at = 0; at + 1 < text.Length;)
        {
            var hit = text.AsSpan(at).IndexOfAny(Openers);
            if (hit < 0 || at + hit + 1 >= text.Length)
            {
                break;
            }

            at += hit;
            var end = (text[at], text[at + 1]) switch
            {
                ('{', '{') => finder.EndOf(at + 2, "}}"),
                ('{', '%') => finder.EndOf(at + 2, "%}"),
                ('{', '#') => finder.EndOf(at + 2, "#}"),
                ('<', '%') => finder.EndOf(at + 2, "%>"),
                ('[', '[') => OnOneLine(text, at + 2),
                _ => -1,
            };
            if (end < 0)
            {
                at++;
                continue;
            }

            tags.Add((at, end));
            at = end;
        }

        return tags;
    }

    // Brackets are also YAML's own; only those that close soon and on the same line are taken for a tag.
    private static int OnOneLine(string text, int from)
    {
        var window = text.AsSpan(from, Math.Min(LongestBrackets, text.Length - from));
        var close = window.IndexOf("]]");
        return close < 0 || window[..close].Contains('\n') ? -1 : from + close + 2;
    }

    private static bool IsComment(string text, int tag)
    {
        var inside = text.AsSpan(tag + 2).TrimStart("- ");
        return text[tag + 1] == '#' || inside.StartsWith("/*");
    }

    private static bool IsBlank(string text, int start, int end) => start >= end || text.AsSpan(start, end - start).IsWhiteSpace();

    private static int LineEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static void Fill(Span<char> tag)
    {
        var line = tag.IndexOf('\n');
        tag[..(line < 0 ? tag.Length : line)].Fill('x');
        if (line >= 0)
        {
            tag[line..].Fill('\n');
        }
    }
}
