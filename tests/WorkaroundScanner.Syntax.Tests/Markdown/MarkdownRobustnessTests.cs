using WorkaroundScanner.Syntax.Languages.Markdown;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Markdown;

/// <summary>Damaged and hostile documents.</summary>
public sealed class MarkdownRobustnessTests
{
    private const string Sample =
        "# A\n\ntext `x`\n\n```bash\none <a> \\\n  x\n```\n> ```console\n> $ two <<E\n> x\n> E\n> out\n> $ three 'a\n> b'\n> ```\n\n1. a\n   - ~~~sh\n     four\n     ~~~\n\n"
        + "\t$ five\n\tout\n\n[a]: b\n<div>\n\n```\nme@host:~$ six\n> x\n```\n</div>\n";

    [Fact]
    public void Damaged_documents_are_read_without_a_fault() => HostCheck.Mutate(new MarkdownLanguage(), "README.md", Sample, Sample.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Every_beginning_of_a_document_is_read() => HostCheck.Truncate(new MarkdownLanguage(), "README.md", Sample);

    [Theory]
    [InlineData("", ">", "")]
    [InlineData("", "> ", "")]
    [InlineData("", "- ", "")]
    [InlineData("", "1. ", "")]
    [InlineData("", ">- ", "")]
    [InlineData("", "[", "]")]
    [InlineData("", "![", "](")]
    [InlineData("", "\n[a]: b", "")]
    [InlineData("", "\n> [a]: b", "")]
    [InlineData("", "===\na\n", "")]
    [InlineData("", "a\n---\n", "")]
    [InlineData("", "```\n", "")]
    [InlineData("", "```sh\na\n```\n", "")]
    [InlineData("", "> ```sh\na\n", "")]
    [InlineData("", "\n- ", "")]
    [InlineData("", "\n\n    a", "")]
    [InlineData("", "- a\n\n", "")]
    [InlineData("", "<a\n\n", "")]
    [InlineData("", "<!--", "")]
    [InlineData("", "| a", "")]
    [InlineData("", "*", "")]
    [InlineData("", "\t", "")]
    [InlineData("", "# a\n", "")]
    [InlineData("```sh\n", "<a", "")]
    [InlineData("```sh\n", "$ a '\n", "")]
    [InlineData("```sh\n", "$ a <<E\n", "")]
    [InlineData("```sh\n", "...\n", "")]
    public void Nests_and_repetitions_end_in_time(string before, string opening, string closing) => HostCheck.Nest(new MarkdownLanguage(), "README.md", "```\n```\n" + before, opening, closing);

    [Fact]
    public void Lists_that_go_deeper_line_by_line_are_bounded()
    {
        var document = string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 2 * depth) + "- a\n")) + "\n```sh\none\n```\n";

        var summary = HostTree.Summarize(new MarkdownLanguage(), "README.md", document);

        Assert.Contains(summary.Problems, problem => problem is { Id: "nested-too-deep", Incomplete: true });
        Assert.Contains("one", HostTree.Calls(new MarkdownLanguage(), "README.md", document), StringComparison.Ordinal);
    }
}
