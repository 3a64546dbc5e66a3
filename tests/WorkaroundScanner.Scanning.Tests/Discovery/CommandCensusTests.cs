using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Discovery;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Discovery;

public sealed class CommandCensusTests
{
    [Fact]
    public void OnlyCommandsThatNobodyClaimsAreCounted()
    {
        var models = Linker.Link(
            [
                ShellLanguage.Summarize("a.sh", "helper() { :; }\nshipctl push\nsudo /opt/bin/shipctl pull\nkubectl get pods\nhelper\ncd x\nls\n$TOOL x\n./run.sh\nrun.sh\n"),
                ShellLanguage.Summarize("b.sh", "if shipctl status; then relctl promote; fi\n"),
                ShellLanguage.Summarize("run.sh", "true\n"),
            ],
            new Vocabulary([new Tool { Name = "kubectl", Platform = "k" }]));
        Assert.Equal(
            ["shipctl 3 in 2, a.sh:2", "relctl 1 in 1, b.sh:1"],
            CommandCensus.Of(models).Select(use => $"{use.Name} {use.Calls} in {use.Files}, {use.Path}:{use.Line}"));
    }
}
