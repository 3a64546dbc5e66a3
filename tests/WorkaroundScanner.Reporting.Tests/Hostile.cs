using System.Globalization;
using System.Text;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>Text that attacks whoever prints it.</summary>
internal static class Hostile
{
    public static TheoryData<string> Texts() =>
    [
        "\e[31mred\e[0m", "\e]8;;http://evil.example\e\\click\e]8;;\e\\", "\e]52;c;Y3VybA==\a", "\e[2J\e[H", "\u009b31m", "\u0090q\u009c", "\r\noverwritten", "\b\b\b\b", "\0", "\a", "\v\f",
        "\u202egpj.exe", "\u2066a\u2069", "\u200b\u200d\ufeff", "\u2028\u2029", "[red]markup[/]", "[/]", "{0}", "%s%n", "::stop-commands::x", "\U000E0041", "\u007f", "\ue000",
    ];

    /// <summary>Whether a terminal may do something else than show the character.</summary>
    public static bool Moves(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
