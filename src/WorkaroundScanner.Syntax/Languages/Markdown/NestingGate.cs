namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>
/// Keeps from the library what it would take too long or too deep for: lines that open too many quotes and lists in one
/// another are blanked, and no line begins with a link's definition. All else keeps its place.
/// </summary>
internal static class NestingGate
{
    /// <summary>How many containers a line may open; a library that recurses needs a bound.</summary>
    private const int MaximumDepth = 48;

    /// <summary>The text for the library, and where the first line begins that nests too deeply, or -1.</summary>
    public static string Mask(string text, out int tooDeepAt)
    {
        tooDeepAt = -1;
        char[]? masked = null;
        for (var at = 0; at < text.Length;)
        {
            var hit = text.AsSpan(at).IndexOf('\n');
            var end = hit < 0 ? text.Length : at + hit;
            var line = text.AsSpan(at, end - at);
            var first = line.IndexOfAnyExcept(" \t>");
            if (first >= 0 && line[first] == '[' && Depth(line) <= MaximumDepth)
            {
                // Definitions are taken off a paragraph one by one, each time over all of its lines.
                masked ??= text.ToCharArray();
                masked[at + first] = 'x';
            }
            else if (Depth(line) > MaximumDepth)
            {
                tooDeepAt = tooDeepAt < 0 ? at : tooDeepAt;
                masked ??= text.ToCharArray();
                masked.AsSpan(at, end - at).Fill(' ');
            }

            at = end + 1;
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>The containers that a line may stand in: its markers, and those that its first marker's indentation allows.</summary>
    private static int Depth(ReadOnlySpan<char> line)
    {
        var columns = 0;
        var markers = 0;
        for (var at = 0; at < line.Length;)
        {
            switch (line[at])
            {
                case ' ':
                    columns += markers == 0 ? 1 : 0;
                    at++;
                    break;
                case '\t':
                    columns += markers == 0 ? 4 : 0;
                    at++;
                    break;
                case '>':
                    markers++;
                    at++;
                    break;
                default:
                    var length = ListMarker(line[at..]);
                    if (length == 0)
                    {
                        return markers == 0 ? 0 : markers + (columns / 2);
                    }

                    markers++;
                    at += length;
                    break;
            }
        }

        return markers == 0 ? 0 : markers + (columns / 2);
    }

    private static int ListMarker(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var isMarker = digits > 0 ? digits < text.Length && text[digits] is '.' or ')' : text[0] is '-' or '*' or '+';
        var length = digits + 1;
        return isMarker && (length == text.Length || text[length] is ' ' or '\t' or '\r') ? length : 0;
    }
}
