using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
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

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_has_calls_is_told_by_its_keys(string name)
    {
        var fixture = YamlFixtures.Find(name);

        Assert.True(MayHoldCommands(fixture.Text) || !Read(fixture.Path, fixture.Text).Nodes.Any(node => node is CallNode));
    }

    [Theory]
    [InlineData("image: bitnami/kubectl:1.30\nname: helm\n", false)]
    [InlineData("kind: CustomResourceDefinition\nspec:\n  properties:\n    command: { type: string }\n", false)]
    [InlineData("kind: CustomResourceDefinition\nspec:\n  command: x\n---\nkind: Pod\n", true)]
    [InlineData("data:\n  install: |\n    #!/bin/sh\n", true)]
    [InlineData("- run: make\n", true)]
    [InlineData("\"run\" : make\n", true)]
    [InlineData("{a: {script: x}}\n", true)]
    [InlineData("- ansible.builtin.shell: kubectl get pods\n", true)]
    [InlineData("preKubeadmCommands:\n- x\n", true)]
    [InlineData("- kubectl.kubernetes.io/last-applied: x\n", false)]
    public void Most_files_are_told_to_hold_no_command(string text, bool may) => Assert.Equal(may, MayHoldCommands(text));

    [Fact]
    public void Every_system_has_a_row() => Assert.True(YamlFixtures.All.Count > 20);

    internal static FileSummary Read(string path, string text) =>
        new YamlLanguage().Summarize(path, text, new Vocabulary([new Tool { Name = "kubectl", Platform = "kubernetes" }, new Tool { Name = "helm", Platform = "kubernetes" }]));

    private static bool MayHoldCommands(string text) => new YamlLanguage().MayHoldCommands(text);
}
