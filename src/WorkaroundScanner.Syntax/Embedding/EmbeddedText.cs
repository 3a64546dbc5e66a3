namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Text to parse, and where each of its characters stands in the host file.</summary>
/// <param name="text">The text.</param>
/// <param name="map">Per character (and one behind the last) the host offset; null where the text stands in the host as it is.</param>
/// <param name="origin">The host offset of the first character, where there is no map.</param>
internal sealed class EmbeddedText(string text, int[]? map = null, int origin = 0)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The host offset of an offset of the text, the text's length included.</summary>
    public int HostOffset(int offset) => map is null ? origin + offset : map[offset];

    /// <summary>A part of the text, mapped to the same places.</summary>
    public EmbeddedText Slice(int start, int end) =>
        new(text[start..end], map?[start..(end + 1)], origin + start);
}
