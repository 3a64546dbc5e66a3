using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Which edits of a file leave the calls of another one bound as they were.</summary>
public sealed class SameBindingTests
{
    private const string Deploy = "deploy() { kubectl apply -f \"$1\"; ls; }\n";
    private const string Status = "status() { kubectl get pods; ls; }\n";

    [Theory]
    [InlineData(Deploy + Status, true)]
    [InlineData("# first\n" + Deploy + Status, true)]
    [InlineData("clean() { rm -rf x; }\n" + Deploy + Status, true)]
    [InlineData(Status + Deploy, true)]
    [InlineData("deploy() { kubectl delete -f \"$1\"; ls; }\n" + Status, false)]
    [InlineData("deploy() { ls; }\n" + Status, false)]
    [InlineData(Deploy, false)]
    [InlineData(Deploy + Status + "kubectl() { ls; }\n", false)]
    public void TheCallsOfAFileAreBoundAsBefore(string library, bool isSame)
    {
        var main = ShellLanguage.Summarize("main.sh", "source ./lib.sh\ndeploy x\nstatus\nkubectl version\n");
        var before = MainOf(main, Deploy + Status).ToModel();
        Assert.Equal(isSame, MainOf(main, library).IsBoundAs(before));
    }

    private static BoundFile MainOf(FileSummary main, string library) =>
        Linker.Bind([main, ShellLanguage.Summarize("lib.sh", library)], VocabularyLoader.BuiltIn.Vocabulary).Single(file => file.Summary == main);
}
