using System.Text.RegularExpressions;
using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd.Policies;

/// <summary>What docs/declaring.md shows is what happens.</summary>
public sealed partial class DeclaringPageTests
{
    private static readonly string Page = Checkout.Read("docs/declaring.md");

    [Fact]
    public void EveryCommandPrintsWhatThePageShows()
    {
        using var folder = new TemporaryFolder().Write("deploy.sh", Blocks("bash")[0]);
        var commands = 0;
        foreach (var block in Blocks("console"))
        {
            foreach (var step in block.Split("$ wscan ", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = step.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var run = Wscan.Run(folder, [.. Words().Matches(lines[0]).Select(word => word.Value.Trim('"'))]);
                Assert.Equal(0, run.ExitCode);
                Assert.All(lines[1..], line => Assert.Contains(line, run.Output + run.Error, StringComparison.Ordinal));
                commands++;
            }
        }

        Assert.Equal(6, commands);
    }

    [Fact]
    public void TheExamplesOfConfigurationAreValid()
    {
        var examples = Blocks("yaml");
        using var folder = new TemporaryFolder()
            .Write("a.sh", Blocks("bash")[1])
            .Write("legacy/a.sh", TemporaryFolder.Retry)
            .Write(".editorconfig", Blocks("ini")[0])
            .Write(".workarounds.yml", examples[0])
            .Write("wscan.yml", examples[1])
            .Write("platforms/acme.yaml", "schema: 1\nplatform: acme\ntools:\n  - name: deployctl\n");
        var run = Wscan.Run(folder, "scan", "-f", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["ignored WS1601", "ignored WS1601", "switched-off WS1301"], run.Json.GetProperty("suppressed").EnumerateArray().Select(one => $"{one.GetProperty("kind")} {one.GetProperty("ruleId")}"));
        // The page's gate has a tolerance for polls that its organisation locks.
        Assert.Equal("locked-setting", Assert.Single(run.Json.GetProperty("problems").EnumerateArray()).GetProperty("id").GetString());
    }

    private static string[] Blocks(string language) => [.. Block().Matches(Page).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value)];

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
