using System.Text.RegularExpressions;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>What docs/ci.md tells people to copy does what it says.</summary>
public sealed partial class CiPageTests
{
    private static readonly string Page = Checkout.Read("docs/ci.md");

    [Fact]
    public void EveryCommandIsUnderstood()
    {
        using var git = Shop.StartWithNew();
        git.Git("update-ref", "refs/remotes/origin/main", "main");
        git.Write("test-results/.keep", "");
        var commands = Blocks().SelectMany(block => CommandLine().Matches(block.Text)).Select(match => match.Groups["command"].Value.Replace("$$", "$", StringComparison.Ordinal)).ToList();
        Assert.True(commands.Count > 15, $"Only {commands.Count} commands were found on the page.");
        Assert.All(commands, command =>
        {
            var run = new Command(git.Root, "bash", "-c", command).WithPrograms(Checkout.Programs).Run();
            Assert.True(run.ExitCode is 0 or 1 && !run.Error.Contains("wscan: ", StringComparison.Ordinal), $"{command}: {run.ExitCode}\n{run.Error}");
        });
    }

    [Fact]
    public void TheCheckFailsAndTheDeclaredOnePasses()
    {
        using var git = Shop.StartWithNew();
        string Command(string start) => CommandLine().Matches(Page).Select(match => match.Groups["command"].Value).Single(command => command.StartsWith(start, StringComparison.Ordinal));
        Outcome Run(string command) => new Command(git.Root, "bash", "-c", command).WithPrograms(Checkout.Programs).Run();
        Assert.Equal(1, Run("wscan check").ExitCode);
        Assert.Equal(0, Run(Command("wscan check --report-only")).ExitCode);
        Assert.Equal(0, Run(Command("wscan declare")).ExitCode);
        git.Commit();
        Assert.Equal(0, Run("wscan check").ExitCode);
    }

    [Fact]
    public void EveryYamlBlockIsYaml() => Assert.All(Blocks().Where(block => block.Language == "yaml"), block => Checkout.Parse(block.Text));

    [Fact]
    public void TheSettingsAreUnderstood()
    {
        using var git = Shop.StartWithNew();
        git.Write(".workarounds.yml", Blocks().Single(block => block.Text.StartsWith("# .workarounds.yml\n", StringComparison.Ordinal)).Text).Commit();
        var run = Wscan.Run(git.Folder, "check", "--base", "main");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void EveryFormOfOutputIsListed()
    {
        var help = Wscan.Run(new TemporaryFolder(), "check", "--help").Output;
        var forms = FormList().Match(help.ReplaceLineEndings(" ")).Groups["form"].Captures.Select(form => form.Value);
        var listed = Page.Split("## Forms of output")[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`'));
        Assert.Equal(forms.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Language, string Text)> Blocks() => Fence().Matches(Page).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value));

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    /// <summary>A command on its own, in a list, or as the value of a key.</summary>
    [GeneratedRegex(@"^\s*(- )?(\w+: )?(?<command>wscan [a-z].*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"The\s+form\s+of\s+the\s+result:\s+(?<form>[a-z-]+)(,\s+(?<form>[a-z-]+))*;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormList();
}
