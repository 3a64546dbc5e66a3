using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkaroundScanner.Configuration.Yaml;

/// <summary>Puts nodes together from events, with the open lists and mappings on a stack of its own.</summary>
internal sealed class NodeBuilder(string path, ConfigErrors errors)
{
    private readonly Stack<Frame> open = new();
    private int nodes;
    private int documents;

    /// <summary>The finished document, or null so far.</summary>
    public ConfigNode? Root { get; private set; }

    /// <summary>The line of the last event.</summary>
    public int LastLine { get; private set; } = 1;

    /// <summary>Takes one event; false means that reading must stop.</summary>
    public bool Take(ParsingEvent next)
    {
        LastLine = (int)next.Start.Line;
        return next switch
        {
            DocumentStart => Begin(next),
            AnchorAlias => Refuse(next, "Aliases (`*name`) are not supported here; write the value out."),
            NodeEvent { Tag.IsEmpty: false } => Refuse(next, "Tags (`!name`) are not supported here."),
            Scalar scalar => WithinBudget(next) && Add(NodeOf(scalar)),
            SequenceStart or MappingStart => WithinBudget(next) && Open(next),
            SequenceEnd or MappingEnd => Add(open.Pop().ToNode(path)),
            _ => true,
        };
    }

    private bool Begin(ParsingEvent start) =>
        ++documents == 1 || Refuse(start, "Only one document may stand in the file.");

    private bool Refuse(ParsingEvent at, string message)
    {
        errors.Add(path, (int)at.Start.Line, (int)at.Start.Column, message);
        return false;
    }

    private bool WithinBudget(ParsingEvent at) =>
        ++nodes <= ConfigLimits.Nodes || Refuse(at, $"The file holds more than {ConfigLimits.Nodes} values.");

    private bool Open(ParsingEvent start)
    {
        if (open.Count == ConfigLimits.Depth)
        {
            return Refuse(start, $"Values are nested more than {ConfigLimits.Depth} levels deep.");
        }

        open.Push(new Frame(start));
        return true;
    }

    private ConfigScalar NodeOf(Scalar scalar) =>
        new(path, (int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value, scalar.Style != ScalarStyle.Plain);

    private bool Add(ConfigNode node)
    {
        if (open.TryPeek(out var frame))
        {
            frame.Add(node, errors);
        }
        else
        {
            Root = node;
        }

        return true;
    }

    private sealed class Frame(ParsingEvent start)
    {
        private readonly bool isMapping = start is MappingStart;
        private readonly List<ConfigNode> items = [];
        private readonly List<ConfigEntry> entries = [];
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private ConfigNode? key;

        public void Add(ConfigNode node, ConfigErrors errors)
        {
            if (!isMapping)
            {
                items.Add(node);
            }
            else if (key is null)
            {
                key = node;
            }
            else
            {
                AddEntry(key, node, errors);
                key = null;
            }
        }

        public ConfigNode ToNode(string path)
        {
            int line = (int)start.Start.Line, column = (int)start.Start.Column;
            return isMapping
                ? new ConfigMapping(path, line, column, [.. entries])
                : new ConfigSequence(path, line, column, [.. items]);
        }

        private void AddEntry(ConfigNode name, ConfigNode value, ConfigErrors errors)
        {
            if (name is not ConfigScalar scalar)
            {
                errors.Add(name, $"A key must be a single word, not {name.Noun}.");
            }
            else if (!keys.Add(scalar.Value))
            {
                errors.Add(scalar, $"The key `{scalar.Value}` stands here a second time.");
            }
            else
            {
                entries.Add(new ConfigEntry(scalar, value));
            }
        }
    }
}
