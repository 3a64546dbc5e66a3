using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Tests;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "{a=1@1:4}")]
    [InlineData("a: [x, 'y']", "{a=[x@1:5 'y'@1:8]}")]
    [InlineData("a:\n  b:\n    - c\n    - {d: e}", "{a={b=[c@3:7 {d=e@4:11}]}}")]
    [InlineData("# only a comment", "nothing")]
    [InlineData("", "nothing")]
    [InlineData("a:", "{a=@1:3}")]
    [InlineData("a: |\n  one\n  two\n", "{a='one\ntwo\n'@1:4}")]
    [InlineData("a: 1\r\nb: 2\r\n", "{a=1@1:4 b=2@2:4}")]
    [InlineData("plain", "plain@1:1")]
    public void Nodes_know_their_place(string yaml, string expected)
    {
        var document = YamlReader.Read("f.yaml", yaml);
        Assert.Empty(document.Errors);
        Assert.Equal(expected, Show(document.Root));
    }

    [Theory]
    [InlineData("a: 1\na: 2", "f.yaml:2:1: The key `a` stands here a second time.")]
    [InlineData("a: &x 1\nb: *x", "f.yaml:2:4: Aliases (`*name`) are not supported here; write the value out.")]
    [InlineData("a: !!binary eA==", "f.yaml:1:4: Tags (`!name`) are not supported here.")]
    [InlineData("? [a, b]\n: c", "f.yaml:1:3: A key must be a single word, not a list.")]
    [InlineData("a: 1\n---\nb: 2", "f.yaml:2:1: Only one document may stand in the file.")]
    public void What_may_not_stand_in_a_file_is_located(string yaml, string expected)
    {
        Assert.Equal([expected], YamlReader.Read("f.yaml", yaml).Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("a: [1, 2", 1)]
    [InlineData("a: 1\n b: 2", 2)]
    [InlineData("a: \"open", 1)]
    [InlineData("a: 1\n\tb: 2", 1)]
    [InlineData("{", 1)]
    [InlineData("a: %b", 1)]
    [InlineData("- a\nb: c", 2)]
    public void Broken_syntax_is_one_error_of_one_line(string yaml, int line)
    {
        var document = YamlReader.Read("f.yaml", yaml);
        Assert.Null(document.Root);
        var error = Assert.Single(document.Errors);
        Assert.Equal(line, error.Line);
        Assert.StartsWith("This is not valid YAML", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { new string('[', 100_000), "nested more than 64" },
        { string.Concat(Enumerable.Repeat("{a: ", 100_000)), "nested more than 64" },
        { string.Concat(Enumerable.Range(0, 100).Select(depth => new string(' ', depth) + "a:\n")), "nested more than 64" },
        { string.Concat(Enumerable.Repeat("- a\n", 100_001)), "more than 100000 values" },
        { new string('a', 4_000_001), "longer than 4000000 characters" },
        { "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", "Aliases" },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_is_one_error(string yaml, string expected)
    {
        var document = YamlReader.Read("f.yaml", yaml);
        Assert.Null(document.Root);
        Assert.Contains(expected, Assert.Single(document.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_mutated_text_throws_or_leaves_the_file()
    {
        const string whole = "id: WS1301\nparts: { loop: { is: loop }, call: { is: call, tool: [a, 'b', \"c\"] } }\nlinks:\n  - [loop, x, call]\ntext: |\n  one\n  two\n? k\n: v\n";
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var text = whole.ToCharArray().ToList();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0: text[at] = Odd[random.Next(Odd.Length)]; break;
                    case 1: text.Insert(at, Odd[random.Next(Odd.Length)]); break;
                    default: text.RemoveRange(at, Math.Min(random.Next(1, 9), text.Count - at)); break;
                }
            }

            var mutated = string.Concat(text);
            var lines = mutated.Count(c => c == '\n') + 2;
            Assert.All(YamlReader.Read("f.yaml", mutated).Errors, error => Assert.InRange(error.Line, 1, lines));
        }
    }

    private const string Odd = "[]{}:,-?|>!&*#%@`'\"\\\n\t \0\u2028\uD800\r~";

    private static string Show(ConfigNode? node) => node switch
    {
        null => "nothing",
        ConfigScalar scalar => $"{(scalar.Quoted ? $"'{scalar.Value}'" : scalar.Value)}@{scalar.Line}:{scalar.Column}",
        ConfigSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Show))}]",
        ConfigMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(entry => $"{entry.Key.Value}={Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
