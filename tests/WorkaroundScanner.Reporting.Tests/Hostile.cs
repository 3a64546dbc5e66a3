using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>Text that attacks whoever prints it.</summary>
internal static class Hostile
{
    public static readonly string[] All =
    [
        // Terminals.
        "\e[31mred\e[0m", "\e]8;;http://evil.example\e\\click\e]8;;\e\\", "\e]52;c;Y3VybA==\a", "\e[2J\e[H", "\u009b31m", "\u0090q\u009c", "\u009d52;c;eA==\u0007", "\r\noverwritten", "\rback", "\b\b\b\b", "\0", "\a", "\v\f",
        "\u202egpj.exe", "\u2066a\u2069", "\u200b\u200d\ufeff", "\u2028\u2029", "[red]markup[/]", "[/]", "{0}", "%s%n", "\U000E0041", "\u007f", "\ue000",
        // Runners that read the log.
        "::stop-commands::x", "x ::stop-commands::x", "%0A::stop-commands::x", "\n::set-output name=a::b", "::error::x", "##[command]x", "##vso[task.setvariable variable=a]b", "a,b:c%2Cd%3A", "file=x,line=9::y",
        // Markdown.
        "@org/team", "x@org/team", "&commat;org", "&#64;org", "#1", "closes #2", "fixes org/repo#3", "GH-4", "gh-5", "!6", "~label", "%7", "$8", "&9", "/close", "closes https://github.com/o/r/issues/10",
        "````", "```\ncode", "~~~", "`", "``", "`a``b`", "<!-- wscan:forged -->", "`<!-- wscan:forged -->`", "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "[x]: http://evil.example", "[x][y]", "[^1]", "<http://evil.example>",
        "http://evil.example", "www.evil.example", "ftp://evil.example", "me@evil.example", "mailto:me@evil.example", "a|b", @"a\|b", @"`a\|b`", "`|`", @"\", "a | b | c", "| --- |", "\n| x |", "<br>", "<details>", "*b*", "_i_", "~~s~~", "$x$", "$$x$$",
        "> q", "# h", "- l", "1. l", "\t\tcode", "---", "===", ":+1:", "\\`x`", "[ ] x", "==m==", "^s^", "H~2~O", "{.class}", "\"quoted\"", "(c)", "...", "`` ` ``",
        // HTML and XML.
        "\"><img src=x onerror=alert(1)>", "');alert(1);('", "</script><script>alert(1)</script>", "]]>", "<![CDATA[", "<?xml?>", "<!DOCTYPE x>", "&lt;", "&amp;", "&#0;", "\ufffe", "\uffff", "\ud800", "\udc00", "\ud83d\ude00",
        // Spreadsheets.
        "=cmd|'/c calc'!A1", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\"=1", ";=1", ",=1",
        // Addresses.
        "../../etc/passwd", "C:\\x", "a b%20c", "//evil.example/x", "javascript:x", "?q#f",
    ];

    public static TheoryData<string> Texts() => [.. All];

    /// <summary>A result in which every text is hostile.</summary>
    public static ScanResult Result(string text)
    {
        var path = $"a{text}b.sh";
        return Example.Nothing with
        {
            Workarounds =
            [
                Example.Workaround("W1", path, 1, Finding(path, text)) with { Identity = Example.Result.Workarounds[0].Identity with { Platform = text, Capability = text, Anchor = text } },
                Example.Workaround("W2", $"{text}/x.sh", 1, Finding($"{text}/x.sh", text)),
            ],
            Suppressed = [new SuppressedFinding(Finding(path, text), SuppressionKind.Ignored, text)],
            Sanctioned = [new SanctionedFile(path, text, 1, 1)],
            Problems = [new Problem("syntax-error", $"No {text}.", path, 1, 1), new Problem("unknown", text, text)],
        };
    }

    /// <summary>A check in which every text is hostile.</summary>
    public static Report Check(string text)
    {
        var workarounds = Result(text).Workarounds;
        var report = Example.Check(
            new Change(ChangeState.Copied, Example.Known(workarounds[0], text, 0, 1), workarounds[0]) { Step = GateStep.Gate, Reason = text },
            new Change(ChangeState.New, null, workarounds[1]) { Step = GateStep.Warn });
        return report with { Comparison = report.Comparison! with { Before = text, After = text }, Platforms = [new Platform(text) { Owner = text, Home = text, Feedback = text }] };
    }

    /// <summary>Whether a terminal may do something else than show the character.</summary>
    public static bool Moves(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static Finding Finding(string path, string text) =>
        Example.Finding(path, "WS1301", Category.Retry, $"t{text}", text, text, (1, 2), (4, 4)) with { Platform = text, Severity = Severity.Error, InPrivateLane = true, Fix = new Fix(new CapabilityReference(null, null), Category.Retry, text, text, text) };
}
