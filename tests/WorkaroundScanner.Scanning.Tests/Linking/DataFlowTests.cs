using System.Text.RegularExpressions;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Which definitions of a variable arrive where it is used.</summary>
public sealed class DataFlowTests
{
    // `a=1` stands for `a=$(helm get 1)`.
    [Theory]
    [InlineData("a=1\na=2\nkubectl get $a", "2")]
    [InlineData("a=1\nif x; then a=2; fi\nkubectl get $a", "1 2")]
    [InlineData("kubectl get $a\na=1", "")]
    [InlineData("while x; do\n  kubectl get $a\n  a=1\ndone\na=2", "1")]
    [InlineData("while x; do\n  while y; do kubectl get $a; done\n  a=1\ndone\na=2", "1")]
    [InlineData("a=1\nf() { a=2; }\nkubectl get $a", "1")]
    [InlineData("a=1\nf() { kubectl get $a; }", "1")]
    [InlineData("a=1\nf() { a=2; kubectl get $a; }", "2")]
    public void A_use_gets_what_was_last_defined(string script, string expected) =>
        Assert.Equal(expected, string.Join(' ', Arriving(script)));

    [Fact]
    public void A_name_that_is_defined_over_and_over_arrives_from_the_nearest_places()
    {
        var script = string.Concat(Enumerable.Range(1, 300).Select(number => $"if x; then a={number}; fi\n")) + "kubectl get $a";
        Assert.Equal(Enumerable.Range(237, 64).Select(number => $"{number}"), Arriving(script));
    }

    private static IEnumerable<string> Arriving(string script)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var text = Regex.Replace(script, @"a=(?<number>\d+)", "a=$(helm get ${number})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var model = Linker.Link([new ShellLanguage().Summarize("a.sh", text, vocabulary)], vocabulary).Single();
        var use = model.Summary.Calls.Single(call => call.Words[0].Text == "kubectl");
        return model.Relations.To(Relation.FlowsTo, use.Id).Select(id => model.Summary.Nodes[id]).OfType<CallNode>().Select(call => call.Words[^1].Text);
    }
}
