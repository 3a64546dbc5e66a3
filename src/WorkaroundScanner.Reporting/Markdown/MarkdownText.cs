using System.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Markdown;

/// <summary>Encodes untrusted text for Markdown as GitHub and GitLab read it, within a line or a table's cell: it stays text, whatever it holds.</summary>
internal static class MarkdownText
{
    /// <summary>Nothing is seen of it, and no name, number or address continues across it.</summary>
    private const char Gap = '\u200b';

    /// <summary>Signs that have a meaning within a line.</summary>
    private const string Signs = @"\*_[]<>&|~$!#^`";

    /// <summary>Signs that begin a reference to a person, an issue, a request, a label, a milestone or a snippet.</summary>
    private const string References = "@#!$&~%";

    /// <summary>Addresses that need no <c>//</c> to be linked.</summary>
    private static readonly string[] Schemes = ["mailto", "xmpp", "tel"];

    /// <summary>A sentence; what stands in a pair of backquotes becomes code.</summary>
    public static string Of(string text)
    {
        var pieces = Untrusted.Visible(Secrets.Mask(text)).Split('`');
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < pieces.Length; i++)
        {
            var isCode = i % 2 == 1 && i < pieces.Length - 1 && pieces[i].Length > 0;
            var quote = isCode || i % 2 == 0 ? "" : "\\`";
            var end = i < pieces.Length - 1 ? quote : "";
            if (isCode && safe.Length > 0 && safe[^1] == '`')
            {
                safe.Append(Gap);
            }

            safe.Append(quote).Append(isCode ? Span(pieces[i]) : Plain(pieces[i])).Append(end);
        }

        return safe.ToString();
    }

    /// <summary>A path or a command as code, as it is but for what can't be seen.</summary>
    public static string Code(string text) => Span(Untrusted.Visible(text));

    private static string Span(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(text) + 1);
        var border = text[0] == '`' || text[^1] == '`' || (text[0] == ' ' && text[^1] == ' ') ? " " : "";
        var inner = text
            .Replace("<!--", $"<{Gap}!--", StringComparison.Ordinal)
            .Replace(@"\|", $@"\{Gap}|", StringComparison.Ordinal)
            .Replace("|", @"\|", StringComparison.Ordinal);
        return $"{fence}{border}{inner}{border}{fence}";
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Plain(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && Schemes.Any(scheme => text.AsSpan(0, i).EndsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            {
                safe.Append(Gap);
            }

            if (Signs.Contains(text[i], StringComparison.Ordinal))
            {
                safe.Append('\\');
            }

            safe.Append(text[i]);
            if (GoesOn(text, i))
            {
                safe.Append(Gap);
            }
        }

        return safe.ToString();
    }

    /// <summary>Whether a reference or an address would go on behind this place.</summary>
    private static bool GoesOn(string text, int place)
    {
        var rest = text.AsSpan(place + 1);
        return text[place] switch
        {
            ':' => rest is ['/', '/', ..] or [':', ..],
            '=' => rest is ['=', ..],
            '-' => rest is [>= '0' and <= '9', ..] && text.AsSpan(0, place).EndsWith("GH", StringComparison.OrdinalIgnoreCase),
            'w' or 'W' => rest is ['.', ..] && text.AsSpan(0, place).EndsWith("ww", StringComparison.OrdinalIgnoreCase),
            var sign => References.Contains(sign, StringComparison.Ordinal) && !rest.IsEmpty && (char.IsLetterOrDigit(rest[0]) || rest[0] == '_'),
        };
    }
}
