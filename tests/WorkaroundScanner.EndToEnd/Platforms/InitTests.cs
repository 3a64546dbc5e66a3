using System.Text.RegularExpressions;
using NJsonSchema;
using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary><c>wscan init</c> writes files that load as they are, and with every example in them.</summary>
public sealed partial class InitTests
{
    [Fact]
    public async Task TheFilesForAcmeAreSensible()
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "init", Checkout.At("samples/acme"));
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var text = File.ReadAllText(folder.At("platforms/deployctl.yaml"));
        Assert.All(
            (string[])["platform: deployctl\n", "  - name: deployctl\n", "{ name: push, role: change, commands: [push] }", "{ name: status, role: query, commands: [status] }", "{ name: login, role: login, commands: [login] }", "--env,", "--manifest,"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Empty((await JsonSchema.FromFileAsync(folder.At("schemas/platform.schema.json"), TestContext.Current.CancellationToken)).Validate(YamlAsJson.Of(text)));
        Assert.Equal(File.ReadAllText(Checkout.At("schemas/organisation.schema.json")), File.ReadAllText(folder.At("schemas/organisation.schema.json")));
        var scan = Wscan.Run(folder, "scan", Checkout.At("samples/acme"), "--config", "wscan.yml", "-f", "json");
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
        Assert.Contains(scan.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("platform").GetString() == "deployctl" && finding.GetProperty("capability").GetString() == "push");
    }

    [Fact]
    public async Task EveryExampleInThemLoads()
    {
        using var folder = new TemporaryFolder();
        Wscan.Run(folder, "init", Checkout.At("samples/acme"), "--platform", "deploy");
        foreach (var name in (string[])["platforms/deploy.yaml", "wscan.yml"])
        {
            var text = Example().Replace(File.ReadAllText(folder.At(name)), match => match.Groups["indent"].Value + match.Groups["yaml"].Value);
            Assert.DoesNotMatch(Example(), text);
            folder.Write(name, text);
            var schema = await JsonSchema.FromFileAsync(folder.At($"schemas/{(name == "wscan.yml" ? "organisation" : "platform")}.schema.json"), TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate(YamlAsJson.Of(text)));
        }

        folder.Run("mkdir", folder.At("rules")).Write("a.sh", "deployctl push\n");
        Assert.Contains("\nfixes:\n  - capability: ", File.ReadAllText(folder.At("platforms/deploy.yaml")), StringComparison.Ordinal);
        var scan = Wscan.Run(folder, "scan", ".");
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
    }

    [Theory]
    [InlineData("wscan.yml")]
    [InlineData("platforms/deploy.yaml")]
    public void NothingIsOverwritten(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"out/{name}", "# mine\n");
        var run = Wscan.Run(folder, "init", Checkout.At("samples/acme"), "--platform", "deploy", "--out", "out");
        Assert.Equal((2, "", $"wscan: out/{name} is there already, and is left as it is; nothing was written. Name another folder with --out.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("# mine\n", File.ReadAllText(folder.At($"out/{name}")));
        Assert.Equal([Path.GetFileName(name)], Directory.EnumerateFiles(folder.At("out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void AFolderWithoutCommandsGivesFilesToFillIn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("code/readme.md", "nothing\n");
        Assert.Equal(0, Wscan.Run(folder, "init", "code").ExitCode);
        Assert.Contains("#   - name: deployctl", File.ReadAllText(folder.At("platforms/our-platform.yaml")), StringComparison.Ordinal);
        Assert.Equal((0, ""), (Wscan.Run(folder, "scan", "code", "-c", "wscan.yml") is var run ? run.ExitCode : -1, run.Error));
    }

    [Fact]
    public void WordsThatYamlTakesForSomethingElseAreQuoted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("code/a.sh", "ship.it null\nship.it true --1 2\nship.it apps:create -- x\nship.it no\n");
        Assert.Equal(0, Wscan.Run(folder, "init", "code").ExitCode);
        var text = File.ReadAllText(folder.At("platforms/our-platform.yaml"));
        Assert.All((string[])["commands: [\"null\"]", "commands: [\"true\"]", "commands: [\"no\"]", "commands: [\"apps:create\"]"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        var scan = Wscan.Run(folder, "scan", "code", "-c", "wscan.yml");
        Assert.Equal((0, ""), (scan.ExitCode, scan.Error));
    }

    [Fact]
    public void APlatformIsNamedInPlainWords()
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "init", ".", "--platform", "../Deploy");
        Assert.Equal((2, "wscan: --platform takes lower-case words joined by hyphens, not '../Deploy'.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>A key behind a number sign.</summary>
    [GeneratedRegex(@"^(?<indent> *)# (?<yaml> *(- )?[a-z-]+:( (?!\$schema).*)?)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Example();
}
