using System.Text;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <summary>Takes the shell's quoting off.</summary>
internal static class Quoting
{
    /// <summary>Removes backslashes: outside quotes before any character, inside double quotes only before those they protect there.</summary>
    public static string Unescape(ReadOnlySpan<char> text, bool quoted)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (!quoted || text[i + 1] is '$' or '`' or '"' or '\\' or '\n' or '\r'))
            {
                i++;
                if (text[i] is '\n' or '\r')
                {
                    i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    continue;
                }
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>The text between single quotes; in the ANSI form the common escapes are decoded.</summary>
    public static string Content(ReadOnlySpan<char> quotedText, bool ansi)
    {
        var text = quotedText[Math.Min(ansi ? 2 : 1, quotedText.Length)..];
        if (text.Length > 0 && text[^1] == '\'')
        {
            text = text[..^1];
        }

        if (!ansi || !text.Contains('\\'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'e' or 'E' => '\e', 'a' => '\a', '0' => '\0', var other => other });
        }

        return result.ToString();
    }
}
