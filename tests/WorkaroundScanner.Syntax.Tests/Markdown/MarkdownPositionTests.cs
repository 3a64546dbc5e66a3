using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Markdown;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Markdown;

/// <summary>Which commands a document shows, and where they stand in it.</summary>
public sealed class MarkdownPositionTests
{
    [Theory]
    [InlineData("# A\n\n```bash\none x\ntwo\n```\n", "4:1-4:5 one x\n5:1-5:3 two")]
    [InlineData("```sh\r\none \\\r\n  x\r\ntwo\r\n```\r\n", "2:1-3:3 one x\n4:1-4:3 two")]
    [InlineData("~~~~ Shell script\none 'x\ny' \"z\"; two\n~~~~\n", "2:1-3:6 one [x\ny] z\n3:9-3:11 two")]
    [InlineData("> ```bash\n> one \\\n>   x\n> two\n> ```\n", "2:3-3:5 one x\n4:3-4:5 two")]
    [InlineData("1. a\n\n   ```zsh\n   one <<E\n   text\n   E\n   two\n   ```\n", "4:4-4:10 one\n7:4-7:6 two")]
    [InlineData("- a\n  > - ```sh\n  >   one\n  >   two x\n  >   ```\n", "3:7-3:9 one\n4:7-4:11 two x")]
    [InlineData("- a\n\n\t```sh\n\tone x\n\t  two\n\t```\n", "4:2-4:6 one x\n5:4-5:6 two")]
    [InlineData("```console\n$ one x\noutput y\n$ two\n```\n", "2:3-2:7 one x\n4:3-4:5 two")]
    [InlineData("```bash\n$ one \\\n>   x\n% two\n```\n", "2:3-3:5 one x\n4:3-4:5 two")]
    [InlineData("```console\nme@host:~/dir$ one\nout\n[me@host dir]# two x\n(venv) $ three\nbash-5.1$ four\n```\n", "2:16-2:18 one\n4:16-4:20 two x\n5:10-5:14 three\n6:11-6:14 four")]
    [InlineData("```console\n$ one <<EOF | two\n$ text\nEOF\nout\n$ three\n```\n", "2:3-2:11 one\n2:15-2:17 two\n6:3-6:7 three")]
    [InlineData("```console\n$ for i in a b; do\n    one\n  done\nout\n$ two '\n x' |\n  three\nout\n```\n", "3:5-3:7 one\n6:3-7:3 two [\n x]\n8:3-8:7 three")]
    [InlineData("```terminal\n# one x\n# two\n```\n", "2:3-2:7 one x\n3:3-3:5 two")]
    [InlineData("```console\n# a comment\none\n```\n", "3:1-3:3 one")]
    [InlineData("```bash\n# a comment\n$ one\n```\n", "3:3-3:5 one")]
    [InlineData("text\n\n    $ one x\n    out\n    $ two\n", "3:7-3:11 one x\n5:7-5:9 two")]
    [InlineData("```\n$ one\n```\n\n```\nnot this\n```\n\n```text\n$ nor this\n```\n\n```yaml\na: b\n```\n", "2:3-2:5 one")]
    [InlineData("```sh\none -n <your-name> <a b>/x | two <in >out\n...\nthree\n```\n", "2:1-2:26 one -n $your_name $a_b/x\n2:30-2:41 two\n4:1-4:5 three")]
    [InlineData("[a]: b\n```sh\none\n```\n[c]\n```sh\ntwo\n```", "3:1-3:3 one\n7:1-7:3 two")]
    [InlineData("```sh\none\n", "2:1-2:3 one")]
    [InlineData("a `one` ```two``` b\n", "")]
    [InlineData("<!--\n```sh\none\n```\n-->\n", "")]
    public void Commands_have_the_places_that_they_have_in_the_document(string document, string calls) =>
        Assert.Equal(calls, HostTree.Calls(new MarkdownLanguage(), "README.md", document));

    [Fact]
    public void A_block_is_an_example_of_its_heading()
    {
        var summary = HostTree.Summarize(new MarkdownLanguage(), "README.md", "```sh\none\n```\n# A b #\n## C\n\n> ```sh\n> two\n> ```\n");

        Assert.Equal([("", 1, 3), ("C", 7, 9)], summary.Nodes.OfType<StepNode>().Select(step => (step.Name, summary.Lines.LinesOf(step.Span).Start, summary.Lines.LinesOf(step.Span).End)));
        Assert.All(summary.Nodes.OfType<StepNode>(), step => Assert.Equal(StepForm.Example, step.Form));
    }

    [Fact]
    public void Output_holds_no_code()
    {
        var summary = HostTree.Summarize(new MarkdownLanguage(), "README.md", "```console\n$ one\nout\n\n$ two # c\n```\n");

        Assert.Equal([2, 5], Enumerable.Range(2, 4).Where(summary.CodeLines.Contains));
    }
}
