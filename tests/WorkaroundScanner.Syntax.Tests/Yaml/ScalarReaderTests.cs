using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Scalars are decoded as the library decodes them, and every character knows its place.</summary>
public sealed class ScalarReaderTests
{
    private static readonly string[] Pieces =
    [
        "a", "b c", " ", "  ", "\n", "\n\n", "\n  ", "\n    ", "\n   x", "\r\n  ", "#", " # ", "'", "''", "\"", "\\\"", "\\n", "\\\n  ", "\\t", "\\x41", "\\u00e9", "\\U0001F600",
        "é", "😀", "\t", "-", ": ", ":", "[", "{", "}", ",", "|", ">", "&a", "*", "!", "%", "@", "`", "$x", "\\ ", "\\\\", "\u0085", "\u2028",
    ];

    [Theory]
    [InlineData("k: |\n  a\n  b\n")]
    [InlineData("k: |-\n  a\n\n  b\n\n\n")]
    [InlineData("k: |+\n  a\n\n  b\n\n\n")]
    [InlineData("k: |\n\n\n  a\n   b\n  c")]
    [InlineData("k: |2\n    a\n   b\n")]
    [InlineData("k:\n  - |1-\n    a\n   b\n")]
    [InlineData("k:\n- |1\n  a\n b\n- x")]
    [InlineData("k:\n  &anchor |2\n    a\n")]
    [InlineData("k: !!str &anchor >2-\n    a\n")]
    [InlineData("- - |\n    a\n  - |2\n      b\n")]
    [InlineData("k: >\n  a\n  b\n\n  c\n   d\n   e\n\n  f\n  g\n")]
    [InlineData("k: >-\n\n  a\n\n\n  b\n")]
    [InlineData("k: >+\n   a\n     b\n\n     c\n   d\n\n")]
    [InlineData("k: |  # a comment\n  a\n # less\nj: x")]
    [InlineData("k: |\n\nj: >-\n\n")]
    [InlineData("k: |\r\n  a\r\n\r\n  b\r\nj: >\r\n  a\r\n  b\r\n")]
    [InlineData("k: a\n  b\n\n  c # d\nj: x")]
    [InlineData("k: 'a''b\n\n\n  c'")]
    [InlineData("k: \"a\\\n  b \\\n   \\ c\\n\n\n  d\\x41\\u00e9\\U0001F600\\\"\"")]
    [InlineData("[a, 'b', \"c\\t\", {d: e f}]")]
    [InlineData("? |\n  key\n: >\n  value\n  two\n")]
    [InlineData("--- |\n a\n---\n- >2\n   b\n   c\n...\n")]
    [InlineData("k: |\n  a\u0085  b\u2028  c\n")]
    [InlineData("{a: b\n c, 'd': \"e\n\n f\"}")]
    public void Tricky_scalars_are_decoded_as_by_the_library(string text) => Assert.True(Check(text) > 0);

    [Fact]
    public void Scalars_put_together_at_random_are_decoded_as_by_the_library()
    {
        var random = new Random(7);
        string[] openings = ["k: |\n  ", "k: >\n  ", "k: |2-\n  ", "- >+\n ", "k: '", "k: \"", "k: ", "- - |-\n     ", "k: &a >1\n  ", "a: {b: '"];

        var read = Enumerable.Range(0, 6_000).Sum(_ => Check(Compose(random, openings)));

        // Most of them are no YAML; enough are.
        Assert.True(read > 3_000, $"{read}");
    }

    private static string Compose(Random random, string[] openings)
    {
        var opening = openings[random.Next(openings.Length)];
        var text = opening + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return opening.EndsWith('\'') ? text + "'" : opening.EndsWith('"') ? text + "\"" : text;
    }

    /// <summary>The number of scalars that were compared; none where the text is no YAML.</summary>
    private static int Check(string text)
    {
        var reading = YamlReader.Read(text);
        if (reading.Error >= 0)
        {
            return 0;
        }

        var scalars = reading.Documents.SelectMany(Scalars).ToList();
        var reader = new ScalarReader(text, text);
        foreach (var scalar in scalars)
        {
            var decoded = reader.Read(scalar);
            Assert.Equal((text, scalar.Text), (text, decoded.Text));
            CheckPlaces(text, scalar, decoded);
        }

        return scalars.Count;
    }

    private static void CheckPlaces(string text, YamlScalar scalar, Embedding.EmbeddedText decoded)
    {
        var last = scalar.Start;
        for (var at = 0; at < decoded.Text.Length; at++)
        {
            var (start, end) = (decoded.HostOffset(at), decoded.HostEnd(at + 1));
            Assert.InRange(start, last, text.Length);
            Assert.InRange(end, start, text.Length);
            if (end == start + 1 && !char.IsWhiteSpace(decoded.Text[at]) && (!char.IsLowSurrogate(decoded.Text[at]) || char.IsLowSurrogate(text[start])))
            {
                Assert.Equal(text[start], decoded.Text[at]);
            }

            last = start;
        }
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) =>
        (node is YamlScalar scalar ? [scalar] : Enumerable.Empty<YamlScalar>())
            .Concat(node.Items.SelectMany(Scalars))
            .Concat(node.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))));
}
