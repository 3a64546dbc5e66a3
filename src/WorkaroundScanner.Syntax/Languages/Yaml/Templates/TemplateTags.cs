namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>Finds where a template's tag ends.</summary>
/// <param name="text">The text with the tags.</param>
internal sealed class TemplateTags(string text)
{
    private const int LongestString = 200;
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);

    /// <summary>The offset behind the closing mark, strings in the tag passed over; -1 where it is not closed.</summary>
    /// <param name="from">The offset behind the opening mark.</param>
    /// <param name="close">The closing mark.</param>
    public int EndOf(int from, string close)
    {
        // A mark that is missing once is missing further on as well: no second search to the end of the file.
        if (unclosed.Contains(close))
        {
            return -1;
        }

        var first = text.IndexOf(close, from, StringComparison.Ordinal);
        if (first < 0)
        {
            unclosed.Add(close);
            return -1;
        }

        for (var at = from; at < first; at++)
        {
            if (text[at] is not ('"' or '\'' or '`'))
            {
                continue;
            }

            var window = text.AsSpan(at + 1, Math.Min(LongestString, text.Length - at - 1));
            var end = window.IndexOfAny(text[at], '\n');
            if (end < 0 || window[end] == '\n')
            {
                continue;
            }

            at += end + 1;
            if (at > first)
            {
                first = text.IndexOf(close, at, StringComparison.Ordinal) is var next and >= 0 && next - at < LongestString ? next : first;
                if (first < at)
                {
                    break;
                }
            }
        }

        return first + close.Length;
    }

    /// <summary>Where text in backquotes, which a template takes as it stands, ends, and where the tag around it does; both -1 where it is no such text.</summary>
    /// <param name="from">The offset behind the opening quote.</param>
    public (int Start, int End) AfterRaw(int from)
    {
        var quote = unclosed.Contains("`") ? -1 : text.IndexOf('`', from);
        if (quote < 0)
        {
            unclosed.Add("`");
            return (-1, -1);
        }

        var at = quote + 1;
        while (at < text.Length && text[at] is '-' or ' ')
        {
            at++;
        }

        return text.AsSpan(Math.Min(at, text.Length)).StartsWith("}}") ? (quote, at + 2) : (-1, -1);
    }
}
