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
                ShellLanguage.Summarize("aliases.sh", "relctl() { command relctl --quiet \"$@\"; }\n"),
            ],
            new Vocabulary([new Tool { Name = "kubectl", Platform = "k" }]));
        Assert.Equal(
            ["shipctl 3 in 2, a.sh:2", "relctl 2 in 2, aliases.sh:1"],
            CommandCensus.Of(models).Select(use => $"{use.Name} {use.Calls} in {use.Files}, {use.Path}:{use.Line}"));
    }

    [Fact]
    public void CallsTellHowACommandLineIsBuilt()
    {
        const string script = "shipctl --env production push web --wait\nshipctl --env $ENV status web\nshipctl frobnicate --force\nshipctl push --env=x api\nshipctl $ACTION\n";
        var tool = Assert.Single(CommandCensus.Sketch(Linker.Link([ShellLanguage.Summarize("a.sh", script)], new Vocabulary([]))));
        Assert.Equal(["--env"], tool.ValueFlags);
        Assert.Equal(["push Change 2", "frobnicate Unknown 1", "status Query 1"], tool.Subcommands.Select(subcommand => $"{subcommand.Name} {subcommand.Role} {subcommand.Calls}"));
    }
}
