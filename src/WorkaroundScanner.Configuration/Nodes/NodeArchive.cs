using System.Collections.Immutable;
using System.Text;

namespace WorkaroundScanner.Configuration.Nodes;

/// <summary>Keeps nodes in a compact form, so that files that never change need not be parsed at every start.</summary>
public static class NodeArchive
{
    private const byte ScalarMark = 0;
    private const byte QuotedMark = 1;
    private const byte SequenceMark = 2;
    private const byte MappingMark = 3;

    /// <summary>Writes files' nodes.</summary>
    public static void Write(Stream target, IReadOnlyCollection<ConfigNode> roots)
    {
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(roots.Count);
            foreach (var root in roots)
            {
                writer.Write7BitEncodedInt(IndexOf(strings, root.Path));
                WriteNode(writer, strings, root);
            }
        }

        using var output = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        output.Write7BitEncodedInt(strings.Count);
        foreach (var text in strings.OrderBy(pair => pair.Value))
        {
            output.Write(text.Key);
        }

        output.Write(body.ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImmutableArray<ConfigNode> Read(Stream source)
    {
        using var reader = new BinaryReader(source, Encoding.UTF8, leaveOpen: true);
        var strings = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        var roots = new ConfigNode[reader.Read7BitEncodedInt()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = ReadNode(reader, strings, strings[reader.Read7BitEncodedInt()]);
        }

        return ImmutableArray.Create(roots);
    }

    private static void WriteNode(BinaryWriter writer, Dictionary<string, int> strings, ConfigNode node)
    {
        writer.Write(node switch
        {
            ConfigScalar { Quoted: true } => QuotedMark,
            ConfigScalar => ScalarMark,
            ConfigSequence => SequenceMark,
            _ => MappingMark,
        });
        writer.Write7BitEncodedInt(node.Line);
        writer.Write7BitEncodedInt(node.Column);
        switch (node)
        {
            case ConfigScalar scalar:
                writer.Write7BitEncodedInt(IndexOf(strings, scalar.Value));
                break;
            case ConfigSequence sequence:
                writer.Write7BitEncodedInt(sequence.Items.Length);
                foreach (var item in sequence.Items)
                {
                    WriteNode(writer, strings, item);
                }

                break;
            case ConfigMapping mapping:
                writer.Write7BitEncodedInt(mapping.Entries.Length);
                foreach (var entry in mapping.Entries)
                {
                    WriteNode(writer, strings, entry.Key);
                    WriteNode(writer, strings, entry.Value);
                }

                break;
        }
    }

    // Nesting is bounded by the reader that made the nodes.
    private static ConfigNode ReadNode(BinaryReader reader, string[] strings, string path)
    {
        var mark = reader.ReadByte();
        int line = reader.Read7BitEncodedInt(), column = reader.Read7BitEncodedInt();
        if (mark <= QuotedMark)
        {
            return new ConfigScalar(path, line, column, strings[reader.Read7BitEncodedInt()], mark == QuotedMark);
        }

        var count = reader.Read7BitEncodedInt();
        if (mark == SequenceMark)
        {
            var items = ImmutableArray.CreateBuilder<ConfigNode>(count);
            for (var i = 0; i < count; i++)
            {
                items.Add(ReadNode(reader, strings, path));
            }

            return new ConfigSequence(path, line, column, items.MoveToImmutable());
        }

        var entries = ImmutableArray.CreateBuilder<ConfigEntry>(count);
        for (var i = 0; i < count; i++)
        {
            entries.Add(new ConfigEntry((ConfigScalar)ReadNode(reader, strings, path), ReadNode(reader, strings, path)));
        }

        return new ConfigMapping(path, line, column, entries.MoveToImmutable());
    }

    private static int IndexOf(Dictionary<string, int> strings, string text)
    {
        if (!strings.TryGetValue(text, out var index))
        {
            strings.Add(text, index = strings.Count);
        }

        return index;
    }
}
