using System.Globalization;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>The escapes of JSON strings.</summary>
internal static class JsonEscape
{
    /// <summary>Adds the decoded content of a string, between its quotes, each character with the place of what it was written as.</summary>
    /// <param name="source">Text that holds the string.</param>
    /// <param name="start">The offset behind the opening quote.</param>
    /// <param name="end">The offset of the closing quote.</param>
    /// <param name="into">What takes the content.</param>
    public static void AddContent(EmbeddedText source, int start, int end, EmbeddedTextBuilder into)
    {
        var plain = start;
        while (plain < end)
        {
            var hit = source.Text.AsSpan(plain, end - plain).IndexOf('\\');
            var at = hit < 0 ? end : plain + hit;
            into.Add(source, plain, at);
            if (at < end)
            {
                var length = Math.Min(Length(source.Text, at), end - at);
                into.AddInstead([Decode(source.Text.AsSpan(at, length))], source.HostOffset(at), source.HostEnd(at + length));
                at += length;
            }

            plain = at;
        }
    }

    /// <summary>The number of characters that one character of the content is written with.</summary>
    public static int Length(string text, int at) => text[at] != '\\' || at + 1 >= text.Length ? 1 : text[at + 1] == 'u' ? Math.Min(6, text.Length - at) : 2;

    /// <summary>The character that an escape stands for.</summary>
    public static char Decode(ReadOnlySpan<char> sequence) => sequence.Length < 2 ? sequence[0] : sequence[1] switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'u' when ushort.TryParse(sequence[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) => (char)code,
        var other => other,
    };
}
