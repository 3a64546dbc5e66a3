using System.Diagnostics;
using System.Globalization;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Tests.Hosts;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Damaged, endless and hostile input: never a fault, never a place outside the file, never more than linear time.</summary>
public sealed class YamlRobustnessTests
{
    private const int Mutations = 1_500;
    private const int Many = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Damaged_files_are_read_without_a_fault()
    {
        var mutator = new Mutator([.. YamlFixtures.All.Select(fixture => fixture.Text)], seed: 4);
        var paths = YamlFixtures.All.Select(fixture => fixture.Path).Distinct(StringComparer.Ordinal).ToList();

        var faults = SmallStack.Run(() => Enumerable.Range(0, Mutations).Select(i => FirstFault(paths[i % paths.Count], mutator.Next())).OfType<string>().ToList());

        Assert.Empty(faults);
    }

    [Fact]
    public void Truncated_files_are_read_without_a_fault()
    {
        foreach (var fixture in YamlFixtures.All)
        {
            for (var length = 0; length < fixture.Text.Length; length += 7)
            {
                Assert.Null(FirstFault(fixture.Path, fixture.Text[..length]));
            }
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("[\n")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("- [a, {b: ")]
    [InlineData("!a ")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("a: |\n ")]
    [InlineData("run: |\n")]
    [InlineData("{{ ")]
    [InlineData("{{`")]
    [InlineData("${{ x }}")]
    [InlineData("{{ \"")]
    [InlineData("[[ ")]
    [InlineData("<< a.")]
    [InlineData("- run: [\n")]
    [InlineData("\"a\n")]
    [InlineData("--- a\n")]
    [InlineData("'")]
    [InlineData(": ")]
    public void Repetition_and_depth_are_bounded(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Many));
        foreach (var file in (string[])[text, "run: |\n  " + text.Replace("\n", "\n  ", StringComparison.Ordinal), "a: b\n" + text, "a: [}\n" + text])
        {
            var watch = Stopwatch.StartNew();

            Assert.Null(SmallStack.Run(() => FirstFault(".github/workflows/a.yml", file)));

            Assert.True(watch.Elapsed < Longest, $"{unit}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void Deep_nesting_leaves_a_problem()
    {
        var summary = YamlFixtureTests.Read("a.yml", new string('[', 1_000));

        Assert.Contains(summary.Problems, problem => problem is { Id: "nested-too-deep", Incomplete: true });
    }

    [Fact]
    public void Aliases_of_aliases_are_bounded()
    {
        var text = "a0: &a0 [x, y]\n" + string.Concat(Enumerable.Range(1, 60).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"))) + "run: |\n  kubectl get\n";
        var watch = Stopwatch.StartNew();

        var summary = SmallStack.Run(() => YamlFixtureTests.Read("a.yml", text));

        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
        Assert.Contains(summary.Problems, problem => problem is { Id: "too-many-aliases", Incomplete: true });
        Assert.Contains(summary.Nodes, node => node is CallNode);
    }

    [Fact]
    public void Chains_of_aliases_and_merges_are_bounded()
    {
        var text = "a0: &a0 {script: x}\n" + string.Concat(Enumerable.Range(1, 5_000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], b: c}}\n")));

        var summary = SmallStack.Run(() => YamlFixtureTests.Read(".gitlab-ci.yml", text));

        Assert.NotEmpty(summary.Problems);
    }

    [Fact]
    public void Circles_of_references_and_parents_end()
    {
        var text = string.Concat(Enumerable.Range(0, 3_000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"j{i}:\n  extends: [j{(i + 1) % 3_000}, j{i}]\n  script: [!reference [j{(i + 1) % 3_000}, script], echo {i}]\n")));

        var summary = SmallStack.Run(() => YamlFixtureTests.Read(".gitlab-ci.yml", text));

        Assert.Equal(3_000, summary.Calls.Length);
    }

    private static string? FirstFault(string path, string text)
    {
        var summary = YamlFixtureTests.Read(path, text);
        return SummarySpans.FirstFault(summary, text.Length) is { } fault ? $"{fault}\n{text}" : null;
    }
}
