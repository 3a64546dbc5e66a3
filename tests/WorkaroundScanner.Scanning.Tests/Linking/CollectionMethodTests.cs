using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Python;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Whether a call of a method that every map or list has means the repository's.</summary>
public sealed class CollectionMethodTests
{
    private const string Client = """
        import subprocess
        class Cluster:
            def get(self, kind):
                return subprocess.check_output(["kubectl", "get", kind])
            def describe(self, kind):
                return self.get(kind)

        """;

    [Theory]
    [InlineData("cluster.get('pods')", true)]
    [InlineData("self.cluster_client.get('pods')", true)]
    [InlineData("Cluster().get('pods')", true)]
    [InlineData("anything.describe('pods')", true)]
    [InlineData("settings.get('pods')", false)]
    [InlineData("config.RUN.get('pods')", false)]
    [InlineData("c.get('pods')", false)]
    public void ItDoesWhereTheReceiverIsNamedAfterTheClass(string call, bool reaches)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var model = Linker.Link([new PythonLanguage().Summarize("main.py", Client + call + "\n", vocabulary)], vocabulary).Single();
        Assert.Equal(reaches, model.Calls.Last(bound => bound.Node.Parent == 0 || model.Summary.Nodes[bound.Node.Parent].Parent == 0).Reaches.Length > 0);
    }
}
