using System.Globalization;
using System.Text;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Makes text from scanned files safe for a terminal: nothing in it can move the cursor, colour, link or reorder.</summary>
public static class Untrusted
{
    /// <summary>The text on one line with secrets masked and every control or invisible character written out, such as <c>\x1b</c>.</summary>
    public static string ForTerminal(string text) => Encode(Secrets.Mask(text));

    private static string Encode(string text)
    {
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

    /// <summary>Controls, formats (text direction, zero width), line separators, private and unassigned characters are shown as numbers.</summary>
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
