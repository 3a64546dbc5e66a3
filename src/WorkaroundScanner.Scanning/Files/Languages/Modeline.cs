namespace WorkaroundScanner.Scanning.Files.Languages;

/// <summary>Reads the language that a comment states for an editor or linter.</summary>
internal static class Modeline
{
    private const int Lines = 5;

    /// <summary>The stated name, or null.</summary>
    public static string? Find(ReadOnlySpan<char> head)
    {
        var count = 0;
        foreach (var line in head.EnumerateLines())
        {
            if (++count > Lines)
            {
                break;
            }

            if ((Emacs(line) ?? After(line, "shellcheck shell=") ?? Vim(line)) is { Length: > 0 } mode)
            {
                return mode;
            }
        }

        return null;
    }

    /// <summary><c>-*- sh -*-</c> or <c>-*- mode: sh; ... -*-</c>.</summary>
    private static string? Emacs(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf("-*-");
        if (open < 0)
        {
            return null;
        }

        var inner = line[(open + 3)..];
        var close = inner.IndexOf("-*-");
        inner = close < 0 ? [] : inner[..close].Trim();
        return inner.Contains(':') ? After(inner, "mode:") : inner.ToString();
    }

    /// <summary><c>vim: ft=sh</c>, <c>vim: set filetype=bash :</c>, <c>vi: syntax=sh</c>.</summary>
    private static string? Vim(ReadOnlySpan<char> line) =>
        line.Contains("vim:", StringComparison.Ordinal) || line.Contains("vi:", StringComparison.Ordinal)
            ? After(line, "ft=") ?? After(line, "filetype=") ?? After(line, "syntax=")
            : null;

    private static string? After(ReadOnlySpan<char> line, string key)
    {
        var at = line.IndexOf(key);
        if (at < 0)
        {
            return null;
        }

        var rest = line[(at + key.Length)..].TrimStart();
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '-'))
        {
            end++;
        }

        return rest[..end].ToString();
    }
}
