using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Quotes text for a command that a person pastes into a shell.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:@%+,-");

    /// <summary>One word of a shell, as plain as it can be: bare, in single quotes, or byte by byte where it holds what is not printed as it is.</summary>
    public static string Quote(string text)
    {
        if (Untrusted.Neutral(text) != text)
        {
            return Bytes(text);
        }

        return text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>A path in front of which no option can hide.</summary>
    public static string QuotePath(string path) => Quote(path.StartsWith('-') ? $"./{path}" : path);

    private static string Bytes(string text)
    {
        var word = new StringBuilder("$'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '/' or '.' or '_' or '-' or ' '))
            {
                word.Append(rune);
                continue;
            }

            foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                word.Append(CultureInfo.InvariantCulture, $"\\x{unit:x2}");
            }
        }

        return word.Append('\'').ToString();
    }
}
