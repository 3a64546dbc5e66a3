using System.Buffers;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Remembers where comments stand, those of embedded programs too, and tells which lines hold code.</summary>
internal sealed class CommentCollector
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\0\uFEFF");
    private readonly Dictionary<int, int> ends = [];

    /// <summary>Adds a program's comments.</summary>
    public void Add(EmbeddedText source, IEnumerable<(int Start, int End)> comments)
    {
        foreach (var (start, end) in comments)
        {
            Add(source.HostOffset(start), end > start ? source.HostEnd(end) : source.HostOffset(start));
        }
    }

    /// <summary>Adds one comment of the host: to a line's end, or over several lines.</summary>
    public void Add(int start, int end) => ends[start] = Math.Max(end, ends.GetValueOrDefault(start));

    /// <summary>The lines that hold more than blanks and comments.</summary>
    public LineSet CodeLines(string text, LineIndex lines)
    {
        var code = new LineSet.Builder();
        var commentEnd = 0;
        for (var line = 1; line <= lines.Count; line++)
        {
            var span = lines.SpanOf(line);
            var at = FirstOfLine(text, Math.Max(span.Start, Math.Min(commentEnd, span.End)), span.End);
            while (at < span.End && ends.TryGetValue(at, out var end))
            {
                commentEnd = Math.Max(commentEnd, end);
                at = FirstOfLine(text, Math.Max(at, Math.Min(commentEnd, span.End)), span.End, at);
            }

            if (at < span.End)
            {
                code.Add(line);
            }
        }

        return code.ToLineSet();
    }

    private static int FirstOfLine(string text, int start, int end, int notAt = -1)
    {
        var blank = text.AsSpan(start, end - start).IndexOfAnyExcept(Blanks);
        var at = blank < 0 ? end : start + blank;
        return at == notAt ? end : at;
    }
}
