using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Comments;

/// <summary>
/// Finds the comments that take findings out of the count, in every comment syntax alike: behind code they are about their own line,
/// on a line of their own about the next line of code, and <c>wscan:ignore-start</c> and <c>wscan:ignore-end</c> enclose a block.
/// </summary>
public static class IgnoreComments
{
    private const string Mark = "wscan:ignore";
    private const string Start = "-start";
    private const string End = "-end";
    private const string NoRule = "It names no rule: write the ids of rules or the names of categories behind it, such as `wscan:ignore WS1301 -- reason`.";
    private static readonly string[] Openers = ["<!--", "{{/*", "{{- /*", "/*", "//", "{#", "--", "::", "rem", "REM", "#", "*", ";"];
    private static readonly string[] Closers = ["*/}}", "*/ -}}", "*/", "-->", "#}"];

    /// <summary>Whether a text holds such a comment.</summary>
    public static bool StandIn(ReadOnlySpan<char> text) => text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The comments of a text, by line.</summary>
    public static ImmutableArray<IgnoreComment> Of(string text)
    {
        var index = LineIndex.Of(text);
        string[] lines = [.. Enumerable.Range(1, index.Count).Select(line => index.SpanOf(line)).Select(span => text.Substring(span.Start, span.Length).TrimEnd('\r', '\n'))];
        var found = ImmutableArray.CreateBuilder<IgnoreComment>();
        var open = new List<IgnoreComment>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (Read(lines, at) is not var (form, comment))
            {
                continue;
            }

            switch (form)
            {
                case Start: open.Add(comment); break;
                case End when open.Count > 0:
                    found.Add(open[^1] with { Scope = new LineRange(open[^1].Line, comment.Line) });
                    open.RemoveAt(open.Count - 1);
                    break;
                case End: found.Add(comment with { Fault = $"There is no `{Mark}{Start}` before it." }); break;
                default: found.Add(comment); break;
            }
        }

        found.AddRange(open.Select(comment => comment with { Fault = $"There is no `{Mark}{End}` behind it." }));
        return [.. found.OrderBy(comment => comment.Line)];
    }

    private static (string Form, IgnoreComment Comment)? Read(string[] lines, int at)
    {
        var line = lines[at];
        var mark = line.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0 || OpenerBefore(line.AsSpan(0, mark)) is not { } opener)
        {
            return null;
        }

        var rest = line[(mark + Mark.Length)..];
        var form = rest.StartsWith(Start, StringComparison.Ordinal) ? Start : rest.StartsWith(End, StringComparison.Ordinal) ? End : "";
        rest = rest[form.Length..];
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
        {
            return null;
        }

        var (names, reason) = Split(Uncommented(rest));
        var isBehindCode = line.AsSpan(0, opener).Trim().Length > 0;
        var about = isBehindCode ? at + 1 : NextCode(lines, at);
        return (form, new IgnoreComment(at + 1, mark + 1, new LineRange(about, about), names, reason)
        {
            IsBehindCode = isBehindCode && form.Length == 0,
            Fault = names.IsEmpty && form != End ? NoRule : "",
        });
    }

    /// <summary>Where the comment begins that the mark is the first word of; null where it is none.</summary>
    private static int? OpenerBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var opener in Openers)
        {
            if (before.EndsWith(opener, StringComparison.Ordinal))
            {
                return before.Length - opener.Length;
            }
        }

        return null;
    }

    private static string Uncommented(string text)
    {
        text = text.Trim();
        var closer = Array.Find(Closers, end => text.EndsWith(end, StringComparison.Ordinal));
        return closer is null ? text : text[..^closer.Length].TrimEnd();
    }

    private static (ImmutableArray<string> Names, string Reason) Split(string text)
    {
        var dashes = text.StartsWith("--", StringComparison.Ordinal) ? 0 : text.IndexOf(" --", StringComparison.Ordinal);
        var names = dashes < 0 ? text : text[..dashes];
        var reason = dashes < 0 ? "" : text[dashes..].TrimStart(' ', '-').Trim();
        return ([.. names.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries)], reason);
    }

    /// <summary>The line of code that a comment on a line of its own is about: the next that is not blank, no comment, and not the fence of a block.</summary>
    private static int NextCode(string[] lines, int at)
    {
        var next = at + 1;
        while (next < lines.Length && IsPassed(lines[next].AsSpan().Trim()))
        {
            next++;
        }

        return next + 1;
    }

    private static bool IsPassed(ReadOnlySpan<char> line) =>
        line.IsEmpty || line[0] == '#' || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("<!--", StringComparison.Ordinal)
        || line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);
}
