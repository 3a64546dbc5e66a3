using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>What a template's tag leaves behind when it is rendered.</summary>
internal enum TagKind
{
    /// <summary>A value, as a part of a line.</summary>
    Value,

    /// <summary>Nothing: a branch, a loop, an assignment, the marks around text that is taken as it stands.</summary>
    Control,

    /// <summary>Nothing: a comment.</summary>
    Comment,

    /// <summary>Lines of their own.</summary>
    Lines,

    /// <summary>Nothing; what lies between two of them is a template of its own.</summary>
    Border,
}

/// <summary>A template's tag.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Kind">What it leaves behind.</param>
internal readonly record struct Tag(int Start, int End, TagKind Kind);

/// <summary>Finds the tags of templates: Go's and Helm's, Jinja's, ERB's, and those in double brackets.</summary>
/// <param name="text">The file.</param>
internal sealed class TagFinder(string text)
{
    private const int LongestBrackets = 200;
    private const int LongestComment = 5_000;
    private static readonly SearchValues<char> Openers = SearchValues.Create("{<[");
    private readonly List<Tag> tags = [];
    private readonly TemplateTags ends = new(text);
    private readonly Stack<bool> blocks = new();

    /// <summary>The tags in order.</summary>
    public IReadOnlyList<Tag> Find()
    {
        for (var at = 0; at + 1 < text.Length;)
        {
            var hit = text.AsSpan(at).IndexOfAny(Openers);
            if (hit < 0 || at + hit + 1 >= text.Length)
            {
                break;
            }

            at += hit;
            at = (text[at], text[at + 1]) switch
            {
                ('{', '{') => Braces(at),
                ('{', '%') => Add(at, ends.EndOf(at + 2, "%}"), TagKind.Control),
                ('{', '#') => Add(at, ends.EndOf(at + 2, "#}"), TagKind.Comment),
                ('<', '%') => Add(at, ends.EndOf(at + 2, "%>"), at + 2 < text.Length && text[at + 2] == '=' ? TagKind.Value : TagKind.Control),
                ('[', '[') => Add(at, BracketsEnd(at + 2), TagKind.Value),
                _ => at + 1,
            };
        }

        return tags;
    }

    private int Add(int start, int end, TagKind kind)
    {
        if (end < 0)
        {
            return start + 1;
        }

        tags.Add(new Tag(start, end, kind));
        return end;
    }

    private int Braces(int start)
    {
        var inside = start + 2;
        while (inside < text.Length && text[inside] is '-' or ' ')
        {
            inside++;
        }

        if (inside < text.Length && text[inside] == '`' && ends.AfterRaw(inside + 1) is var (from, to) && from >= 0)
        {
            Add(start, inside + 1, TagKind.Control);
            return Add(from, to, TagKind.Control);
        }

        if (text.AsSpan(inside).StartsWith("/*"))
        {
            // A comment may quote tags.
            var close = text.IndexOf("*/", inside, Math.Min(LongestComment, text.Length - inside), StringComparison.Ordinal);
            return Add(start, ends.EndOf(close < 0 ? inside : close, "}}"), TagKind.Comment);
        }

        var end = ends.EndOf(inside, "}}");
        return Add(start, end, end < 0 ? TagKind.Value : KindOf(text.AsSpan(inside, Math.Max(0, end - 2 - inside)).TrimEnd("- ")));
    }

    private TagKind KindOf(ReadOnlySpan<char> inside)
    {
        if (HoleNames.IsControl(inside))
        {
            return IsBorder(inside) ? TagKind.Border : TagKind.Control;
        }

        // What is rendered with an indentation of its own is a block of lines.
        return inside.Contains("indent", StringComparison.Ordinal) || inside.Contains("toYaml", StringComparison.Ordinal) ? TagKind.Lines : TagKind.Value;
    }

    // A definition and its own `end`.
    private bool IsBorder(ReadOnlySpan<char> inside)
    {
        var blank = inside.IndexOfAny(' ', '\t', '\n');
        switch (blank < 0 ? inside : inside[..blank])
        {
            case "define":
                blocks.Push(true);
                return true;
            case "if" or "with" or "range" or "block":
                blocks.Push(false);
                return false;
            case "end":
                return blocks.TryPop(out var isDefinition) && isDefinition;
            default:
                return false;
        }
    }

    // Brackets are also YAML's own; only those that close soon and on the same line are taken for a tag.
    private int BracketsEnd(int from)
    {
        var window = text.AsSpan(from, Math.Min(LongestBrackets, text.Length - from));
        var close = window.IndexOf("]]");
        return close < 0 || window[..close].Contains('\n') ? -1 : from + close + 2;
    }
}
