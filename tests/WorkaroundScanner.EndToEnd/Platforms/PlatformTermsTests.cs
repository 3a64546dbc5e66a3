using System.Text.Json;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary>What a platform's file says of findings on it: its golden path, what is a matter of risk, what it offers by now.</summary>
public sealed class PlatformTermsTests
{
    private const string Platform = """
        platform: deploy
        feedback: "#deploy-help"
        sanctioned:
          files: [golden/**, setup.sh]
          repositories: [acme/deploy-*]
        api-hosts: ["*.deploy.example.com"]
        private-lane: [lock]
        fixes:
          - { capability: deployctl push, category: retry, since: "4.2", replacement: "`deployctl push --retry`", link: "https://deploy.example.com/retry" }
        tools:
          - name: deployctl
            wrappers: [ship]
            capabilities:
              - { name: push, role: change, commands: [push] }
              - { name: lock, role: change, commands: [unlock] }
        """;

    private const string Retry = "for try in 1 2 3; do\n  deployctl push && break\n  sleep 5\ndone\n";

    [Fact]
    public void AFixIsNamedInEveryFormThatIsRead()
    {
        using var folder = Folder("deploy.sh", Retry);
        const string sentence = "not needed since deploy 4.2: use `deployctl push --retry`";
        var fix = Scan(folder).GetProperty("findings")[0].GetProperty("fix");
        Assert.Equal(("4.2", "`deployctl push --retry`", "https://deploy.example.com/retry"), (Text(fix, "since"), Text(fix, "replacement"), Text(fix, "link")));
        Assert.All(
            (string[])["console", "markdown", "sarif", "github", "junit", "gitlab", "github-summary"],
            format => Assert.Contains(sentence, Wscan.Run(folder, "scan", "repo", "--rules", "ours", "-f", format).Output.ReplaceLineEndings(" ").Replace("&#96;", "`", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void TheFixAndTheContactAreInWhatTheGateSays()
    {
        using var git = new GitFolder();
        git.Write("ours/platforms/deploy.yaml", Platform).Write("a.sh", "true\n").Commit();
        git.Git("checkout", "-q", "-b", "change");
        git.Write("deploy.sh", Retry).Commit();
        var run = Wscan.Run(git.Folder, "check", "--base", "main", "--rules", "ours");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not needed since deploy 4.2: use `deployctl push --retry`", run.Output, StringComparison.Ordinal);
        Assert.Contains("tell deploy what you miss: #deploy-help", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("golden/path/deploy.sh", Retry)]
    [InlineData("any/setup.sh", Retry)]
    [InlineData("bin/ship", "#!/bin/sh\ndeployctl --region eu --no-banner \"$@\"\n")]
    [InlineData("lib.sh", "ship() {\n  deployctl --region eu --no-banner \"$@\"\n}\n")]
    public void TheGoldenPathIsLeftOutAndCounted(string path, string text)
    {
        using var folder = Folder(path, text);
        var json = Scan(folder);
        Assert.Equal(0, json.GetProperty("workarounds").GetArrayLength());
        var left = Assert.Single(json.GetProperty("sanctioned").EnumerateArray());
        Assert.Equal((path, "deploy"), (Text(left, "path"), Text(left, "platform")));
        Assert.True(left.GetProperty("findings").GetInt32() > 0 && left.GetProperty("lines").GetInt32() > 0);
        Assert.Contains("Left out as a platform's own: ", Wscan.Run(folder, "scan", "repo", "--rules", "ours").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://git.example.com/acme/deploy-tools.git", 0)]
    [InlineData("git@git.example.com:acme/deploy-tools", 0)]
    [InlineData("https://git.example.com/other/deploy-tools.git", 1)]
    public void ARepositoryIsKnownByItsRemote(string address, int workarounds)
    {
        using var git = new GitFolder();
        git.Write("deploy.sh", Retry).Write("ours/platforms/deploy.yaml", Platform).Commit();
        git.Git("remote", "add", "origin", address);
        Assert.Equal(workarounds, Wscan.Run(git.Folder, "scan", ".", "--rules", "ours", "-f", "json").Json.GetProperty("workarounds").GetArrayLength());
    }

    [Fact]
    public void OtherPlatformsHaveNoPartInIt()
    {
        using var folder = Folder("golden/deploy.sh", Retry.Replace("deployctl push", "kubectl apply -f x", StringComparison.Ordinal));
        Assert.Equal(1, Scan(folder).GetProperty("workarounds").GetArrayLength());
    }

    [Fact]
    public void AWrapperIsCalledAsTheTool()
    {
        using var folder = Folder("deploy.sh", Retry.Replace("deployctl", "ship", StringComparison.Ordinal));
        var finding = Scan(folder).GetProperty("findings")[0];
        Assert.Equal(("deploy", "deployctl", "push"), (Text(finding, "platform"), Text(finding, "tool"), Text(finding, "capability")));
    }

    [Fact]
    public void WhatIsAMatterOfRiskIsReportedApart()
    {
        using var folder = Folder("force.sh", "deployctl unlock production\n" + Retry);
        var json = Scan(folder);
        Assert.Equal(["bypass risk", "retry "], json.GetProperty("findings").EnumerateArray().Select(finding => $"{Text(finding, "category")} {(finding.TryGetProperty("lane", out var lane) ? lane.GetString() : "")}"));
        Assert.Equal(1, json.GetProperty("summary").GetProperty("risk").GetProperty("workarounds").GetInt32());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("retirable").GetProperty("workarounds").GetInt32());
        Assert.Contains("\nA matter of risk\n\n  force.sh:1  1 line  bypass", Wscan.Run(folder, "scan", "repo", "--rules", "ours").Output, StringComparison.Ordinal);
        Assert.Contains("\n### A matter of risk\n", Wscan.Run(folder, "scan", "repo", "--rules", "ours", "-f", "markdown").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call.sh", "curl -fsS -X POST https://api.deploy.example.com/v1/push\n")]
    [InlineData("lib/client.py", "import requests\n\n\ndef push(body):\n    return requests.post(\"https://api.deploy.example.com/v1/push\", json=body)\n")]
    public void ARequestToTheInterfaceGoesAroundTheCli(string path, string text)
    {
        using var folder = Folder(path, text);
        var json = Scan(folder);
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("WS1712", "deploy"), (Text(finding, "ruleId"), Text(finding, "platform")));
        Assert.Equal(json.GetRawText(), Wscan.Run(folder, "scan", "repo", "--rules", "ours", "-f", "json", "--no-prefilter").Json.GetRawText());
    }

    private static TemporaryFolder Folder(string path, string text) => new TemporaryFolder().Write("ours/platforms/deploy.yaml", Platform).Write($"repo/{path}", text);

    private static JsonElement Scan(TemporaryFolder folder) => Wscan.Run(folder, "scan", "repo", "--rules", "ours", "-f", "json").Json;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
