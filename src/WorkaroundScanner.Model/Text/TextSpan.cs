namespace WorkaroundScanner.Model.Text;

/// <summary>A half-open range of a decoded file, in UTF-16 code units from the file's first character.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first offset behind the span.</summary>
    public int End => Start + Length;

    /// <summary>Makes a span from its two offsets; an end before the start gives an empty span.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>Whether the offset lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the other span lies inside, edges included.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
