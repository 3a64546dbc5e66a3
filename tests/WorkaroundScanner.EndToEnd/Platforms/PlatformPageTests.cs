using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary>docs/platforms.md followed word for word: its commands run, its files load, and what it shows is what is printed.</summary>
public sealed partial class PlatformPageTests
{
    private const string Described = "acme-wscan/platforms/deploy.yaml";
    private static readonly string Page = Checkout.Read("docs/platforms.md").ReplaceLineEndings("\n");

    [Fact]
    public void FollowedWordForWordItEndsInADescribedPlatform()
    {
        using var folder = new TemporaryFolder();
        folder.Run("mkdir", folder.At("samples")).Run("cp", "-r", Checkout.At("samples/acme"), folder.At("samples/acme"));
        var printed = new List<string>();
        foreach (var block in Fence().Matches(Page[..Page.IndexOf("## A CLI that is known already", StringComparison.Ordinal)]).Select(match => (Language: match.Groups["language"].Value, Text: match.Groups["text"].Value)))
        {
            switch (block.Language)
            {
                case "sh":
                    printed.AddRange(block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(command => Run(folder, command)));
                    break;
                case "yaml" when block.Text.Contains("\nplatform: ", StringComparison.Ordinal):
                    folder.Write(Described, block.Text);
                    break;
                case "yaml":
                    folder.Write(Described, File.ReadAllText(folder.At(Described)) + block.Text);
                    break;
            }
        }

        Assert.Equal(5, printed.Count);
        Assert.StartsWith("command    calls  files  for example\ndeployctl ", printed[0], StringComparison.Ordinal);
        Assert.All(Fence().Matches(Page).Where(match => match.Groups["language"].Value == "text"), shown => Assert.Contains(shown.Groups["text"].Value.TrimEnd(), printed[^2].ReplaceLineEndings("\n"), StringComparison.Ordinal));
        CheckReport(JsonDocument.Parse(File.ReadAllText(folder.At("acme.json"))).RootElement);
    }

    [Fact]
    public void AToolIsTakenOverAsThePageSays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours/platforms/clusters.yaml", Fence().Matches(Page).Select(match => match.Groups["text"].Value).Single(text => text.StartsWith("platform: clusters\n", StringComparison.Ordinal)));
        folder.Write("deploy.sh", TemporaryFolder.Retry.Replace("kubectl", "k8s", StringComparison.Ordinal));
        var finding = Assert.Single(Wscan.Run(folder, "scan", ".", "--rules", "ours", "-f", "json").Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("clusters", "kubectl", "apply"), (finding.GetProperty("platform").GetString(), finding.GetProperty("tool").GetString(), finding.GetProperty("capability").GetString()));
    }

    [Fact]
    public async Task EveryKeyIsListed()
    {
        var schema = await JsonSchema.FromFileAsync(Checkout.At("schemas/platform.schema.json"), TestContext.Current.CancellationToken);
        var tables = Page.Split("\n## All keys\n")[1].Split("| key of a tool | value |");
        Assert.Equal(schema.Properties.Keys.Order(StringComparer.Ordinal), Keys(tables[0]));
        Assert.Equal(schema.Definitions["tool"].Properties.Keys.Order(StringComparer.Ordinal), Keys(tables[1]));
    }

    private static IEnumerable<string> Keys(string table) => table.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => line.Split('|')[1].Split(',')).Select(key => key.Trim(' ', '`')).Order(StringComparer.Ordinal);

    private static string Run(TemporaryFolder folder, string command)
    {
        var run = new Command(folder.Root, "bash", "-c", command.Replace("./wscan", "wscan", StringComparison.Ordinal)).WithPrograms(Checkout.Programs).With(("COLUMNS", "200")).Run();
        Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode}\n{run.Error}");
        return run.Output;
    }

    private static void CheckReport(JsonElement report)
    {
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), finding => finding.TryGetProperty("fix", out var fix) && fix.GetProperty("since").GetString() == "4.2");
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), finding => finding.TryGetProperty("lane", out var lane) && lane.GetString() == "risk");
        Assert.Equal("team-deploy", report.GetProperty("platforms")[0].GetProperty("owner").GetString());
        Assert.Single(report.GetProperty("sanctioned").EnumerateArray());
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
