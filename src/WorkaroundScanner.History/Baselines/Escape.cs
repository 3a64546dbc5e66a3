using System.Globalization;
using System.Text;

namespace WorkaroundScanner.History.Baselines;

/// <summary>Any text as printable ASCII without tabs, and back.</summary>
internal static class Escape
{
    private const int CodeLength = 4;

    /// <summary>Writes a text. A first <c>#</c> would read as a comment and a lone <c>-</c> as nothing.</summary>
    public static string Write(string text)
    {
        if (text.Length == 0)
        {
            return BaselineText.Nothing;
        }

        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c is < ' ' or > '~' || (i == 0 && (c is '#' or ' ' || text == BaselineText.Nothing)) ? written.Append("\\u").Append(((int)c).ToString("x4"))
                : c == '\\' ? written.Append("\\\\")
                : written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>Reads a text; null where an escape is broken.</summary>
    public static string? Read(string written)
    {
        if (written == BaselineText.Nothing)
        {
            return "";
        }

        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (CharAt(written.AsSpan(i + 1)) is { } escaped)
            {
                text.Append(escaped.Char);
                i += escaped.Length;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static (char Char, int Length)? CharAt(ReadOnlySpan<char> rest) =>
        rest is ['\\', ..] ? ('\\', 1)
        : rest is ['u', _, _, _, _, ..] && ushort.TryParse(rest.Slice(1, CodeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? ((char)code, 1 + CodeLength)
        : null;
}
