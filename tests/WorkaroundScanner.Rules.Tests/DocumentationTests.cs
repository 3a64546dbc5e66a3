using System.Runtime.CompilerServices;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>docs/rule-reference.md says what the code does.</summary>
public class DocumentationTests(ITestOutputHelper output)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "rule-reference.md")).ReplaceLineEndings("\n");

    [Fact]
    public void It_lists_every_filter_key()
    {
        var rows = FilterTable.Rows.Select(row => $"| `{row.Name}` | {row.Kinds.ToString().Replace(" or ", ", ", StringComparison.Ordinal)} | {row.Shape.Description} | {row.Meaning} |").ToList();
        rows.ForEach(output.WriteLine);
        var head = "|---|---|---|---|\n";
        var start = Page.IndexOf(head, StringComparison.Ordinal) + head.Length;
        Assert.Equal(rows, Page[start..Page.IndexOf("\n\n", start, StringComparison.Ordinal)].Split('\n'));
    }

    [Fact]
    public void It_lists_every_relation() =>
        Assert.All(EnumWords.All<Relation>(), relation => Assert.Contains($"\n| `{relation}` | ", Page, StringComparison.Ordinal));

    [Fact]
    public void It_lists_every_kind_of_part()
    {
        var section = Between("`is` says what the part is", "All other keys are optional");
        Assert.All(EnumWords.All<PartKind>(), kind => Assert.Contains($"`{kind}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_clauses_load()
    {
        var body = "parts: { loop: { is: loop }, text: { is: call }, call: { is: call }, front: { is: dispatch }, script: { is: script } }\n"
            + "links: [ [script, contains, loop], [script, contains, text], [script, contains, call], [script, contains, front] ]\nmeasure: [loop]\n";
        RuleText.Load(body + Block("none:"));
    }

    private static string Block(string containing)
    {
        var at = Page.IndexOf(containing, Page.IndexOf("```yaml", StringComparison.Ordinal), StringComparison.Ordinal);
        var start = Page.LastIndexOf("```yaml\n", at, StringComparison.Ordinal) + "```yaml\n".Length;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Between(string start, string end) =>
        Page[Page.IndexOf(start, StringComparison.Ordinal)..Page.IndexOf(end, StringComparison.Ordinal)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
