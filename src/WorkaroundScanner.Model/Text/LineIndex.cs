using System.Buffers;
using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Text;

/// <summary>Where the lines of a decoded file begin. LF, CRLF and a lone CR each end a line. Lines and columns are 1-based.</summary>
public sealed class LineIndex
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");
    private readonly ImmutableArray<int> starts;

    private LineIndex(ImmutableArray<int> starts, int length)
    {
        this.starts = starts;
        Length = length;
    }

    /// <summary>The number of UTF-16 code units in the file.</summary>
    public int Length { get; }

    /// <summary>The number of lines; a final line break does not begin another line.</summary>
    public int Count => starts.Length > 1 && starts[^1] == Length ? starts.Length - 1 : starts.Length;

    /// <summary>Reads the line breaks of a text.</summary>
    public static LineIndex Of(ReadOnlySpan<char> text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(Breaks);
            if (hit < 0)
            {
                break;
            }

            at += hit + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            starts.Add(at);
        }

        return new LineIndex(starts.ToImmutable(), text.Length);
    }

    /// <summary>The line that holds an offset.</summary>
    public int LineAt(int offset)
    {
        var index = starts.BinarySearch(offset);
        return Math.Min(index >= 0 ? index + 1 : ~index, Math.Max(1, Count));
    }

    /// <summary>The column of an offset within its line.</summary>
    public int ColumnAt(int offset) => offset - starts[LineAt(offset) - 1] + 1;

    /// <summary>The span of a line, its line break included.</summary>
    public TextSpan SpanOf(int line) =>
        TextSpan.FromBounds(starts[line - 1], line < starts.Length ? starts[line] : Length);

    /// <summary>The lines that a span touches; an empty span touches the line it stands on.</summary>
    public LineRange LinesOf(TextSpan span) => new(LineAt(span.Start), LineAt(Math.Max(span.Start, span.End - 1)));
}
