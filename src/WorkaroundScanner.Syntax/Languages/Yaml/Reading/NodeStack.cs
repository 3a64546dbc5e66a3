using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Puts nodes together from events, with the open collections on a stack of its own.</summary>
/// <param name="text">The text that is read.</param>
/// <param name="origin">The offset in the file of the text's first character.</param>
internal sealed class NodeStack(string text, int origin)
{
    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private readonly List<YamlNode> documents = [];
    private readonly List<(int Start, int End)> scalars = [];
    private int nodes;
    private int aliased;

    /// <summary>The documents that are complete.</summary>
    public ImmutableArray<YamlNode> Documents => [.. documents];

    /// <summary>Where scalars stand, in order: a <c>#</c> there is no comment.</summary>
    public IReadOnlyList<(int Start, int End)> Scalars => scalars;

    /// <summary>The bound that was met, or null.</summary>
    public YamlFault? Fault { get; private set; }

    /// <summary>Takes one event; false means that reading must stop.</summary>
    public bool Take(ParsingEvent next)
    {
        switch (next)
        {
            case DocumentStart:
                anchors.Clear();
                return true;
            case AnchorAlias alias:
                Add(Resolve(alias), Offset(alias.End));
                return true;
            case Scalar scalar:
                return WithinBudget(next) && AddScalar(scalar);
            case SequenceStart or MappingStart:
                return WithinBudget(next) && Open((NodeEvent)next);
            case SequenceEnd or MappingEnd:
                Close(next);
                return true;
            default:
                return true;
        }
    }

    private int Offset(Mark mark) => origin + (int)Math.Min(mark.Index, text.Length);

    private bool Stop(string id, int offset, string message)
    {
        Fault ??= new YamlFault(id, offset, message, Incomplete: true);
        return false;
    }

    private bool WithinBudget(ParsingEvent at) =>
        ++nodes <= YamlLimits.Nodes || Stop("too-many-values", Offset(at.Start), $"The file holds more than {YamlLimits.Nodes} values; the rest is not read.");

    // An alias of a collection that is still open would make a circle; a name without an anchor means nothing. Both are empty.
    private YamlNode Resolve(AnchorAlias alias)
    {
        var start = Offset(alias.Start);
        var nothing = new YamlScalar(start, Offset(alias.End), "", "", YamlStyle.Plain, start, start, -1);
        if (!anchors.TryGetValue(alias.Value.Value, out var node))
        {
            return nothing;
        }

        if (node.Height + open.Count > YamlLimits.Depth)
        {
            Stop("nested-too-deep", start, "Aliases are nested too deeply here; this one is not followed.");
            return nothing;
        }

        if (node.Size > YamlLimits.Aliased - aliased)
        {
            Stop("too-many-aliases", start, $"Aliases stand for more than {YamlLimits.Aliased} values; further ones are not followed.");
            return nothing;
        }

        aliased += node.Size;
        return node;
    }

    private bool Open(NodeEvent start)
    {
        // The scanner looks at most 1,024 characters ahead of an event, so nesting ends here before it costs anything.
        if (open.Count == YamlLimits.Depth)
        {
            return Stop("nested-too-deep", Offset(start.Start), $"Values are nested more than {YamlLimits.Depth} levels deep here; the rest of the file is not read.");
        }

        open.Push(new Frame(start, Offset(start.Start)));
        return true;
    }

    private bool AddScalar(Scalar scalar)
    {
        var start = Offset(scalar.Start);
        var limit = Offset(scalar.End);
        var style = StyleOf(scalar.Style);
        var content = scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty ? start : BehindProperties(start, limit);
        var end = content;
        var indent = -1;
        if (style is YamlStyle.Literal or YamlStyle.Folded)
        {
            indent = ParentIndent(start);
        }

        if (limit > content)
        {
            end = content + text.AsSpan(content - origin, limit - content).TrimEnd(" \t\r\n\u0085\u2028\u2029").Length;
            scalars.Add((start, limit));
        }

        var node = new YamlScalar(start, Math.Max(start, end), TagOf(scalar), scalar.Value, style, content, limit, indent);
        Remember(scalar, node);
        Add(node, node.End);
        return true;
    }

    private void Close(ParsingEvent end)
    {
        var frame = open.Pop();
        var node = frame.ToNode(text.AsSpan(), origin, Offset(end.End), TagOf(frame.Start));
        Remember(frame.Start, node);
        Add(node, node.End);
    }

    private void Remember(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor.Value] = node;
        }
    }

    private void Add(YamlNode node, int end)
    {
        if (open.TryPeek(out var frame))
        {
            frame.Add(node, end);
        }
        else
        {
            documents.Add(node);
        }
    }

    private static string TagOf(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? "" : node.Tag.Value;

    private static YamlStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlStyle.Literal,
        ScalarStyle.Folded => YamlStyle.Folded,
        _ => YamlStyle.Plain,
    };

    // Anchor and tag, in any order, with blanks, breaks and comments between.
    private int BehindProperties(int start, int limit)
    {
        var at = start - origin;
        var end = limit - origin;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] is '&' or '!')
            {
                var blank = text.AsSpan(at, end - at).IndexOfAny(" \t\r\n");
                at = blank < 0 ? end : at + blank;
            }
            else if (text[at] == '#' && at > start - origin)
            {
                var line = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
                at = line < 0 ? end : at + line;
            }
            else
            {
                break;
            }
        }

        return origin + at;
    }

    /// <summary>The column of what a block scalar hangs on: its key, or the dash of its item.</summary>
    private int ParentIndent(int start)
    {
        if (!open.TryPeek(out var frame))
        {
            return -1;
        }

        if (frame.Key is { } key)
        {
            return ColumnOf(key.Start);
        }

        if (frame.Start is MappingStart)
        {
            return ColumnOf(frame.Offset);
        }

        var dash = text.AsSpan(0, start - origin).TrimEnd(" \t").Length - 1;
        return ColumnOf(dash >= 0 && text[dash] == '-' ? origin + dash : frame.Offset);
    }

    private int ColumnOf(int offset)
    {
        var at = offset - origin;
        return at - (text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1);
    }

    /// <summary>A collection that is still open.</summary>
    private sealed class Frame(NodeEvent start, int offset)
    {
        private readonly bool isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        private readonly ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
        private int last = offset;

        public NodeEvent Start => start;

        public int Offset { get; } = offset;

        public YamlNode? Key { get; private set; }

        public void Add(YamlNode node, int end)
        {
            last = Math.Max(Offset, end);
            if (start is SequenceStart)
            {
                items.Add(node);
            }
            else if (Key is null)
            {
                Key = node;
            }
            else
            {
                entries.Add(new YamlEntry(Key, node));
                Key = null;
            }
        }

        // A block collection ends with its last value: the library's own mark lies behind comments and blank lines.
        public YamlNode ToNode(ReadOnlySpan<char> text, int origin, int mark, string tag)
        {
            var end = last;
            if (isFlow)
            {
                var closed = mark - origin < text.Length && text[mark - origin] == (start is SequenceStart ? ']' : '}');
                end = Math.Max(last, closed ? mark + 1 : mark);
            }

            return start is SequenceStart
                ? new YamlSequence(Offset, end, tag, items.ToImmutable())
                : new YamlMapping(Offset, end, tag, entries.ToImmutable());
        }
    }
}
