using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Tests;

public class NodeArchiveTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        ConfigNode[] roots =
        [
            YamlReader.Read("a.yaml", "a: 1\nb: ['x', \"1\", { c: [] }]\nd: |\n  text\n  é\ne: {}\n").Root!,
            YamlReader.Read("b/c.yaml", "- a\n- 1").Root!,
            YamlReader.Read("d.yaml", "a").Root!,
        ];
        using var stream = new MemoryStream();
        NodeArchive.Write(stream, roots);
        stream.Position = 0;
        Assert.Equal(roots.Select(Show), NodeArchive.Read(stream).Select(Show));
    }

    internal static string Show(ConfigNode node) => $"{node.Path}:{node.Line}:{node.Column} " + node switch
    {
        ConfigScalar scalar => $"{scalar.Value}{(scalar.Quoted ? "'" : "")}",
        ConfigSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Show))}]",
        ConfigMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(entry => $"{Show(entry.Key)}={Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
