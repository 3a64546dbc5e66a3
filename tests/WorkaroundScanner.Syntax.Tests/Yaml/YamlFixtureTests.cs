using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax.Languages.Yaml;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Files of every system and what is read from them, with exact places in the file.</summary>
public sealed class YamlFixtureTests
{
    public static TheoryData<string> Names() => [.. YamlFixtures.All.Select(fixture => fixture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_gives_its_constructs(string name)
    {
        var fixture = YamlFixtures.Find(name);

        var summary = Read(fixture.Path, fixture.Text);

        Assert.Equal(fixture.Model, ModelPrinter.Print(summary, fixture.Text));
        Assert.Equal(fixture.Problems, ModelPrinter.Problems(summary));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Other_line_ends_change_nothing(string name)
    {
        var fixture = YamlFixtures.Find(name);
        var text = fixture.Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        var summary = Read(fixture.Path, text);

        Assert.Equal(fixture.Model, ModelPrinter.Print(summary, text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mark_at_the_beginning_moves_places_by_one_character(string name)
    {
        var fixture = YamlFixtures.Find(name);

        var plain = Read(fixture.Path, fixture.Text).Nodes.Skip(1).Select(node => (node.Kind, node.Span.Start + 1, node.Span.End + 1));
        var marked = Read(fixture.Path, "\uFEFF" + fixture.Text).Nodes.Skip(1).Select(node => (node.Kind, node.Span.Start, node.Span.End));

        Assert.Equal(plain, marked);
    }

    [Fact]
    public void Every_system_has_a_row() => Assert.True(YamlFixtures.All.Count > 20);

    internal static FileSummary Read(string path, string text) =>
        new YamlLanguage().Summarize(path, text, new Vocabulary([new Tool { Name = "kubectl", Platform = "kubernetes" }, new Tool { Name = "helm", Platform = "kubernetes" }]));
}
