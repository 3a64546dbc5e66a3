using System.Text;
using System.Text.Unicode;

namespace WorkaroundScanner.Scanning.Files.Decoding;

/// <summary>How a file's bytes stand for text.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Preamble">Bytes of its byte order mark.</param>
internal readonly record struct TextEncoding(Encoding Encoding, int Preamble)
{
    private const int ProbeBytes = 512;

    /// <summary>Whether a character takes two bytes, so that NULs are no sign of a binary file.</summary>
    public bool IsWide => Encoding is UnicodeEncoding;

    /// <summary>Judges by the byte order mark, then by where NULs stand, then by whether the bytes are UTF-8; all else is Latin-1.</summary>
    public static TextEncoding Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2),
        _ => Guess(bytes),
    };

    /// <summary>The text of the bytes; never fails.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes[Preamble..]);

    /// <summary>The text of the bytes in a buffer that holds a character a byte; never fails.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes, Span<char> buffer) => buffer[..Encoding.GetChars(bytes[Preamble..], buffer)];

    private static TextEncoding Guess(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..Math.Min(bytes.Length, ProbeBytes)];
        if (probe.Contains((byte)0) && WideGuess(probe) is { } wide)
        {
            return new(wide, 0);
        }

        return new(Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1, 0);
    }

    /// <summary>Mostly ASCII in two bytes has its NULs in every second place, and only there.</summary>
    private static UnicodeEncoding? WideGuess(ReadOnlySpan<byte> probe)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < probe.Length; i++)
        {
            if (probe[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var most = Math.Max(2, probe.Length / 2 * 3 / 4);
        return odd > 0 && even == 0 && odd >= most ? (UnicodeEncoding)Encoding.Unicode
            : even > 0 && odd == 0 && even >= most ? (UnicodeEncoding)Encoding.BigEndianUnicode
            : null;
    }
}
