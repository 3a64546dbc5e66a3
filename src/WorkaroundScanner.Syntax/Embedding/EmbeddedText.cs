using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Text to parse, and where each of its characters stands in the host file.</summary>
/// <param name="text">The text.</param>
/// <param name="map">Per character (and one behind the last) the host offset; null where the text stands in the host as it is.</param>
/// <param name="origin">The host offset of the first character, where there is no map.</param>
/// <param name="ends">Per character the host offset behind it, for characters that stand for more than one of the host; null where none does.</param>
internal sealed class EmbeddedText(string text, int[]? map = null, int origin = 0, int[]? ends = null)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether it stands in the host as it is, from the first character on.</summary>
    public bool IsHost => map is null && origin == 0;

    /// <summary>The host offset of an offset of the text, the text's length included.</summary>
    public int HostOffset(int offset) => map is null ? origin + offset : map[offset];

    /// <summary>The host offset behind the text's characters up to an offset: behind the whole escape where the last of them is an escaped one.</summary>
    public int HostEnd(int offset) => offset == 0 ? HostOffset(0) : ends is null ? HostOffset(offset - 1) + 1 : ends[offset - 1];

    /// <summary>The stretch of the host from one offset of the text to another.</summary>
    public TextSpan HostSpan(int start, int end)
    {
        var first = HostOffset(start);
        return end <= start ? new TextSpan(first, 0) : TextSpan.FromBounds(first, HostEnd(end));
    }

    /// <summary>A text that stands in this one, mapped to this one's host.</summary>
    /// <param name="inner">The text, mapped to this one.</param>
    public EmbeddedText Place(EmbeddedText inner)
    {
        if (IsHost)
        {
            return inner;
        }

        var length = inner.Text.Length;
        var starts = new int[length + 1];
        var behind = new int[length];
        for (var at = 0; at < length; at++)
        {
            starts[at] = HostOffset(inner.HostOffset(at));
            behind[at] = HostEnd(inner.HostEnd(at + 1));
        }

        starts[length] = HostOffset(inner.HostOffset(length));
        return new EmbeddedText(inner.Text, starts, origin: 0, behind);
    }

    /// <summary>The stretch of the host that holds the text without the blanks around it; pieces need not stand in order there.</summary>
    public TextSpan HostSpan()
    {
        var length = text.AsSpan().TrimEnd().Length;
        var first = Math.Min(text.Length - text.AsSpan().TrimStart().Length, length);
        var (start, end) = (HostOffset(first), HostEnd(length));
        for (var at = first; at < length; at++)
        {
            start = Math.Min(start, HostOffset(at));
            end = Math.Max(end, HostEnd(at + 1));
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A part of the text, mapped to the same places.</summary>
    public EmbeddedText Slice(int start, int end) =>
        new(text[start..end], map?[start..(end + 1)], origin + start, ends?[start..end]);
}
