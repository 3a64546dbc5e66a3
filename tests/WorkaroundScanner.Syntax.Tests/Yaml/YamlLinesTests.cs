using WorkaroundScanner.Syntax.Languages.Yaml;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Which lines hold code, and by what files are known.</summary>
public sealed class YamlLinesTests
{
    [Theory]
    [InlineData("# a\na: b # c\n\n  # d\nc: d\n", "2 5")]
    [InlineData("run: |\n  # of the shell\n  kubectl get\n\n  # also\n# of the file\n", "1 3")]
    [InlineData("text: |\n  # no comment\n  x\n", "1 2 3")]
    [InlineData("a: \"x\n  # no comment\n  y\"\n", "1 2 3")]
    [InlineData("a: 'x\n\n  # no comment'\n# c\n", "1 3")]
    [InlineData("run: |\n  cat <<EOF\n  # text\n  EOF\n", "1 2 3 4")]
    [InlineData("{{/* a\n  b */}}\na: {{ if x }}\n  # c\n", "3")]
    [InlineData("a: [\n# c\nb\n", "1 3")]
    public void Comments_and_blank_lines_are_no_code(string text, string expected)
    {
        var lines = YamlFixtureTests.Read("a.yml", text).CodeLines;

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(1, text.Count(c => c == '\n')).Where(lines.Contains)));
    }

    [Fact]
    public void Files_are_known_by_their_extension()
    {
        var language = new YamlLanguage();

        Assert.Equal("yaml", language.Name);
        Assert.Equal([".yml", ".yaml"], language.Marks.Extensions);
        Assert.Contains(FrontEnds.All, front => front.Name == "yaml");
    }
}
