namespace WorkaroundScanner.Scanning.Files.Classification;

/// <summary>Tells what a file is by its content.</summary>
internal static class ContentCheck
{
    private const int LongLine = 5000;
    private const double LongShare = 0.8;

    /// <summary>Whether the bytes are no text: a NUL near the beginning, and no UTF-16.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, FileLimits.BinaryProbeBytes)].Contains((byte)0) && !Decoding.TextEncoding.Of(bytes).IsWide;

    /// <summary>Whether most of the text stands in very long lines. A script with one long payload line among its own is none such.</summary>
    public static bool IsMinified(ReadOnlySpan<char> text)
    {
        if (text.Length < LongLine)
        {
            return false;
        }

        var inLong = 0;
        foreach (var line in text.EnumerateLines())
        {
            inLong += line.Length > LongLine ? line.Length : 0;
        }

        return inLong > LongShare * text.Length;
    }
}
