using System.Globalization;
using System.Text;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Makes text from scanned files safe to show: nothing in it can move a cursor, colour, link, reorder, or command the system that reads a job's log.</summary>
public static class Untrusted
{
    /// <summary>The text for a terminal, which may be a job's log: on one line, with secrets masked, invisible characters written out, and no beginning of a command to the runner.</summary>
    public static string ForTerminal(string text) => Neutral(Secrets.Mask(text));

    /// <summary>The same with nothing masked, for what must be exact: a text that comes out as it went in can stand in a command to paste.</summary>
    internal static string Neutral(string text) => WithoutCommands(Visible(text));

    /// <summary>The text on one line with every control or invisible character written out, such as <c>\x1b</c>. Where it is shown decides what else must be encoded.</summary>
    public static string Visible(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHarmless(rune))
            {
                safe.Append(rune);
            }
            else
            {
                safe.Append(rune.Value < 0x100 ? $"\\x{rune.Value:x2}" : $"\\u{rune.Value:x4}");
            }
        }

        return safe.ToString();
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    /// <summary>Controls, formats (text direction, zero width), line separators, private and unassigned characters are shown as numbers.</summary>
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Runners obey <c>::name</c> at the start of a line, where any word can come to stand, and <c>##[name]</c> or <c>##vso[name]</c> anywhere.</summary>
    private static string WithoutCommands(string text)
    {
        if (!text.Contains("::", StringComparison.Ordinal) && !text.Contains("##", StringComparison.Ordinal))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            safe.Append(text[i]);
            if (i + 1 < text.Length && text[i + 1] == text[i] && (text[i] == '#' || (text[i] == ':' && (i == 0 || text[i - 1] == ' '))))
            {
                safe.Append(text[i] == '#' ? "\\x23" : "\\x3a");
                i++;
            }
        }

        return safe.ToString();
    }
}
