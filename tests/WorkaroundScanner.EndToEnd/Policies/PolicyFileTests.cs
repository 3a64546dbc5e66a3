using System.Text.Json;

namespace WorkaroundScanner.EndToEnd.Policies;

/// <summary>Organisation file, repository file, .editorconfig and comments together, on real runs.</summary>
public sealed class PolicyFileTests
{
    [Theory]
    [InlineData("wscan.yml", "lock: retr\n", ":1:7: `retr` is neither the id of a rule nor one of")]
    [InlineData("wscan.yml", "severities:\n  WS1399: error\n", ":2: There is no rule WS1399; did you mean `WS1309`?")]
    [InlineData("wscan.yml", "platforms: [none/*.yaml]\n", ":1: No file meets `none/*.yaml`.")]
    [InlineData("wscan.yml", "packs: [nowhere]\n", "There is no folder nowhere with rules.")]
    [InlineData("wscan.yml", "a: &a [1]\nb: *a\n", ":2:4: Aliases (`*name`) are not supported here")]
    [InlineData("wscan.yml", "- 1\n", ":1:1: The file must be a mapping of keys and values, not a list.")]
    [InlineData(".workarounds.yml", "severities: error\n", ":1:13: `severities` must be a mapping of keys and values, not a single value.")]
    [InlineData(".workarounds.yml", "severities: { retrie: error }\n", ":1:15: `retrie` is neither")]
    [InlineData(".workarounds.yml", "gate: { max-grown-lines: 99999999999 }\n", ":1:26: `max-grown-lines` must be a whole number")]
    [InlineData(".workarounds.yml", "declarations: [{ path: a }]\n", ":1:16: The key `lines` is missing.")]
    [InlineData(".workarounds.yml", "exclude: [\n", "This is not valid YAML")]
    public void ABrokenFileIsLocated(string name, string text, string message)
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry).Write(name, text);
        var run = Wscan.Run(folder, "scan");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains(message, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.StartsWith("wscan: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void TheOrganisationsFileIsTheOneGivenThenTheVariablesThenTheRoots()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry)
            .Write("wscan.yml", "severities: { retry: info }\n").Write("env.yml", "severities: { retry: warning }\n").Write("given.yml", "severities: { retry: error }\n");
        Assert.Equal("info", Severity(Wscan.Run(folder, "scan", "-f", "json").Json));
        Assert.Equal("warning", Severity(Wscan.RunWith(folder, ("WSCAN_CONFIG", "env.yml"), "scan", "-f", "json").Json));
        Assert.Equal("error", Severity(Wscan.RunWith(folder, ("WSCAN_CONFIG", "env.yml"), "scan", "-c", "given.yml", "-f", "json").Json));
        Assert.Equal(2, Wscan.Run(folder, "scan", "-c", "nowhere.yml").ExitCode);
    }

    /// <summary>Whoever scans another's repository does not follow what lies in it.</summary>
    [Theory]
    [InlineData("platforms: ../outside/*.yaml\n", "../outside/ leads out of the scanned root")]
    [InlineData("platforms: /etc/*\n", "/etc/ leads out of the scanned root")]
    [InlineData("platforms: linked/*.yaml\n", "linked/ leads out of the scanned root")]
    [InlineData("platforms: '**/*.yaml'\n", "No file meets `**/*.yaml`.")]
    [InlineData("packs: ../outside\n", "../outside leads out of the scanned root")]
    [InlineData("packs: linked\n", "linked leads out of the scanned root")]
    [InlineData("packs: file:///srv/rules.git@sha256:0000000000000000000000000000000000000000000000000000000000000000\n", "A pack is fetched only for a file that --config or WSCAN_CONFIG names.")]
    public void AFileThatIsScannedLeadsNowhere(string text, string message)
    {
        using var folder = new TemporaryFolder().Write("outside/platforms/p.yaml", "platform: acme\ntools: [{ name: deployctl }]\n").Write("root/a.sh", TemporaryFolder.Retry).Write("root/wscan.yml", text);
        folder.Link("root/linked", "../outside/platforms").Link("root/self", ".").Link("root/again", ".");
        var run = Wscan.Run(folder, "scan", "root");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNamedLeadsWhereItSays()
    {
        using var folder = new TemporaryFolder().Write("outside/platforms/p.yaml", "schema: 1\nplatform: acme\ntools:\n  - name: deployctl\n").Write("root/a.sh", "for i in 1 2 3; do deployctl push && break; sleep 1; done\n").Write("ops/wscan.yml", "platforms: ../outside/**/*.yaml\n");
        Assert.Equal(1, Wscan.Run(folder, "scan", "root", "--config", "ops/wscan.yml", "-f", "json").Json.GetProperty("findings").GetArrayLength());
        folder.Link("root/wscan.yml", "../ops/wscan.yml");
        Assert.Contains("is a link; name the file with --config", Wscan.Run(folder, "scan", "root").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryValueSaysWhereItComesFrom()
    {
        using var folder = new TemporaryFolder()
            .Write("a.sh", TemporaryFolder.Retry)
            .Write("wscan.yml", "gate: { fail-on: info }\nlock: bypass\nseverities: { WS1101: error, bypass: error }\n")
            .Write(".workarounds.yml", "gate:\n  max-grown-lines: 9\nseverities: { WS1102: none, WS1701: none }\n")
            .Write(".editorconfig", "[*.sh]\ndotnet_diagnostic.WS1301.severity = error\n");
        var run = Wscan.Run(folder, "config", "show", "--file", "a.sh", "-f", "json");
        var rows = run.Json.GetProperty("values").EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!, row => $"{row.GetProperty("value")} {row.GetProperty("origin")}", StringComparer.Ordinal);
        Assert.Equal("info wscan.yml:1", rows["gate.fail-on"]);
        Assert.Equal("9 .workarounds.yml:2", rows["gate.max-grown-lines"]);
        Assert.Equal("gate built in", rows["gate.categories.retry"]);
        Assert.Equal("bypass wscan.yml:2", rows["lock"]);
        Assert.Equal("error wscan.yml:3", rows["severities.WS1101"]);
        Assert.Equal("none .workarounds.yml:3", rows["severities.WS1102"]);
        Assert.Equal("error wscan.yml:3", rows["severities.WS1701"]);
        Assert.Equal("error .editorconfig:2", rows["severities.WS1301"]);
        Assert.Equal("warning built in", rows["severities.WS1302"]);
        Assert.Matches("(?m)^severities\\.WS1101 +error +wscan\\.yml:3$", Wscan.Run(folder, "config", "show", "--origin").Output);
    }

    [Fact]
    public void ACommitIsJudgedByTheFilesInIt()
    {
        using var git = new GitFolder().Write("ci/a.sh", TemporaryFolder.Retry).Write("ci/.editorconfig", "[*.sh]\ndotnet_diagnostic.WS1301.severity = error\n").Commit("first");
        File.Delete(git.Folder.At("ci/.editorconfig"));
        Assert.Equal("warning", Severity(Wscan.Run(git.Folder, "scan", "-f", "json").Json));
        Assert.Equal("error", Severity(Wscan.Run(git.Folder, "scan", "--rev", "HEAD", "-f", "json").Json));
    }

    [Fact]
    public void WhatDoesNotCountPassesTheGateAndIsTold()
    {
        using var git = new GitFolder().Write("a.sh", "#!/bin/bash\n").Commit("first");
        git.Write("a.sh", "#!/bin/bash\n# wscan:ignore retry -- no wait yet\n" + TemporaryFolder.Retry).Write("b.sh", "n=$(kubectl get pods | awk '{ print $1 }')\n").Commit("second");
        var failing = Wscan.Run(git.Folder, "check", "--base", "HEAD~1", "-f", "json");
        Assert.Equal(1, failing.ExitCode);
        Assert.Equal(["b.sh"], failing.Json.GetProperty("comparison").GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("path").GetString()));
        Assert.Equal(0, Wscan.Run(git.Folder, "declare", "b.sh:1", "--not-a-workaround", "--reason", "people read it").ExitCode);
        git.Commit("third");
        var passing = Wscan.Run(git.Folder, "check", "--base", "HEAD~2", "-f", "json");
        Assert.Equal(0, passing.ExitCode);
        Assert.Equal(["ignored a.sh", "disputed b.sh"], passing.Json.GetProperty("suppressed").EnumerateArray().Select(one => $"{one.GetProperty("kind")} {one.GetProperty("path")}"));
        Assert.Equal(2, passing.Json.GetProperty("summary").GetProperty("suppressed").GetInt32());
    }

    [Fact]
    public void WhatIsDisputedIsNeitherInTrendsNorInBaselines()
    {
        using var git = new GitFolder().Write("a.sh", TemporaryFolder.Retry).Write("b.sh", "n=$(kubectl get pods | awk '{ print $1 }')\n").Commit("first");
        string[] Counted()
        {
            var now = Wscan.Run(git.Folder, "history", "trend", "--since", "1mo", "-f", "json").Json.GetProperty("points").EnumerateArray().Last();
            var baseline = Wscan.Run(git.Folder, "baseline", "create", "--force", "-b", git.Folder.At("known.yml")).Error.Split(": ")[^1].Trim();
            return [now.GetProperty("workarounds").ToString(), baseline];
        }

        Assert.Equal(["2", "2 workarounds."], Counted());
        Assert.Equal(0, Wscan.Run(git.Folder, "declare", "b.sh:1", "--not-a-workaround", "--reason", "people read it").ExitCode);
        git.Commit("second");
        Assert.Equal(["1", "1 workaround."], Counted());
    }

    [Fact]
    public void ALockedRuleCanNeitherBeIgnoredNorDisputed()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "# wscan:ignore retry -- no\n" + TemporaryFolder.Retry);
        Assert.Equal(0, Wscan.Run(folder, "scan", "-f", "json").Json.GetProperty("findings").GetArrayLength());
        folder.Write("wscan.yml", "lock: retry\n");
        Assert.Equal(["locked-setting a.sh"], Problems(Wscan.Run(folder, "scan", "-f", "json").Json));
        Assert.Equal(0, Wscan.Run(folder, "declare", "a.sh:2", "--not-a-workaround", "--reason", "no").ExitCode);
        folder.Write("a.sh", TemporaryFolder.Retry);
        var run = Wscan.Run(folder, "scan", "-f", "json");
        Assert.Equal(1, run.Json.GetProperty("findings").GetArrayLength());
        Assert.Equal(["locked-setting .workarounds.yml"], Problems(run.Json));
    }

    [Theory]
    [InlineData("-j", "7")]
    [InlineData("--no-prefilter")]
    public void CommentsAreJudgedTheSameWhereverTheyStand(params string[] arguments)
    {
        using var folder = new TemporaryFolder()
            .Write("a.sh", "# wscan:ignore retry -- no\n" + TemporaryFolder.Retry)
            .Write("none.sh", "# wscan:ignore retry -- no\necho\n")
            .Write("none.go", "package a\n\n// wscan:ignore retry\nfunc a() {}\n")
            .Write("none.py", "# wscan:ignore\nprint(1)\n")
            .Write("values.yaml", "# wscan:ignore cache -- nothing here\na: b\n");
        var first = Wscan.Run(folder, "scan", "-f", "json");
        Assert.Equal(["unused-ignore none.go", "broken-ignore none.py", "unused-ignore none.sh", "unused-ignore values.yaml"], Problems(first.Json));
        Assert.Equal(first.Output, Wscan.Run(folder, ["scan", "-f", "json", .. arguments]).Output);
    }

    private static string[] Problems(JsonElement json) => [.. json.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("id")} {problem.GetProperty("path")}")];

    private static string? Severity(JsonElement json) => Assert.Single(json.GetProperty("findings").EnumerateArray()).GetProperty("severity").GetString();
}
