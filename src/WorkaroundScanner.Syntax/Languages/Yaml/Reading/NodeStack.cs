using System.Collections.Immutable;
using System.Runtime.InteropServices;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Puts nodes together from events, with the open collections on a stack of its own.</summary>
/// <param name="text">The text that is read.</param>
/// <param name="origin">The offset in the file of the text's first character.</param>
/// <param name="decoder">Decodes scalars where the text is a changed one; null where the library's own result is right.</param>
internal sealed class NodeStack(string text, int origin, ScalarReader? decoder)
{
    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private readonly List<YamlNode> documents = [];
    private readonly List<(int Start, int End)> scalars = [];
    private readonly List<YamlNode> waiting = [];
    private int reached;
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

        reached = Offset(start.Start);
        open.Push(new Frame(start, reached, waiting.Count));
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
        if (decoder?.Differs(content, limit, text.AsSpan(content - origin, limit - content)) == true)
        {
            node = new YamlScalar(node.Start, node.End, node.Tag, decoder.Read(node).Text, style, content, limit, indent);
        }

        Remember(scalar, node);
        Add(node, node.End);
        return true;
    }

    private void Close(ParsingEvent end)
    {
        var frame = open.Pop();
        var node = ToNode(frame, EndOf(frame, Offset(end.End)));
        waiting.RemoveRange(frame.First, waiting.Count - frame.First);
        Remember(frame.Start, node);
        Add(node, node.End);
    }

    // A block collection ends with its last value: the library's own mark lies behind comments and blank lines.
    private int EndOf(Frame frame, int mark)
    {
        var end = Math.Max(frame.Offset, reached);
        if (!frame.IsFlow)
        {
            return end;
        }

        var closed = mark - origin < text.Length && text[mark - origin] == (frame.Start is SequenceStart ? ']' : '}');
        return Math.Max(end, closed ? mark + 1 : mark);
    }

    private YamlNode ToNode(Frame frame, int end)
    {
        var values = CollectionsMarshal.AsSpan(waiting)[frame.First..];
        if (frame.Start is SequenceStart)
        {
            return new YamlSequence(frame.Offset, end, TagOf(frame.Start), [.. values]);
        }

        var entries = new YamlEntry[values.Length / 2];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new YamlEntry(values[2 * i], values[(2 * i) + 1]);
        }

        return new YamlMapping(frame.Offset, end, TagOf(frame.Start), ImmutableCollectionsMarshal.AsImmutableArray(entries));
    }

    /// <summary>The key that waits for its value in the innermost mapping, or null.</summary>
    private YamlNode? KeyOf(Frame frame) => (waiting.Count - frame.First) % 2 == 1 ? waiting[^1] : null;

    private void Remember(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor.Value] = node;
        }
    }

    private void Add(YamlNode node, int end)
    {
        reached = end;
        if (open.Count > 0)
        {
            waiting.Add(node);
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

        if (frame.Start is not MappingStart)
        {
            return ColumnOf(MarkBefore(start, '-') ?? frame.Offset);
        }

        return KeyOf(frame) is { } key ? ColumnOf(MarkBefore(key.Start, '?') ?? key.Start) : ColumnOf(MarkBefore(start, '?') ?? frame.Offset);
    }

    private int? MarkBefore(int offset, char mark)
    {
        var at = text.AsSpan(0, offset - origin).TrimEnd(" \t").Length - 1;
        return at >= 0 && text[at] == mark ? origin + at : null;
    }

    private int ColumnOf(int offset)
    {
        var at = offset - origin;
        return at - (text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1);
    }

    /// <summary>A collection that is still open.</summary>
    /// <param name="Start">The event that began it.</param>
    /// <param name="Offset">Where it begins.</param>
    /// <param name="First">Its first value among those that wait; keys and values take turns in a mapping.</param>
    private readonly record struct Frame(NodeEvent Start, int Offset, int First)
    {
        /// <summary>Whether it stands in brackets or braces.</summary>
        public bool IsFlow => Start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
    }
}
