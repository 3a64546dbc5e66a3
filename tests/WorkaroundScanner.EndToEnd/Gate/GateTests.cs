using System.Text.Json;

namespace WorkaroundScanner.EndToEnd.Gate;

/// <summary>The gate on histories as developers make them.</summary>
public sealed class GateTests
{
    public static TheoryData<string> Names() => [.. Scenario.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachStateIsRight(string name)
    {
        var scenario = Scenario.All[name];
        using var git = Scenario.Start();
        scenario.Change(git);
        var run = Wscan.Run(git.Folder, "check", "--base", "main", "-f", "json");
        Assert.Equal("", run.Error);
        Assert.Equal(scenario.Expected, States(run.Json));
        Assert.Equal(scenario.ExitCode, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABaselineSaysTheSameAsAnOlderCommit(string name)
    {
        var scenario = Scenario.All[name];
        using var git = Scenario.Start();
        scenario.Change(git);
        var newer = git.Git("rev-parse", "HEAD");
        git.Git("checkout", "-q", git.Git("merge-base", "main", "HEAD"));
        Assert.Equal(0, Wscan.Run(git.Folder, "baseline", "create").ExitCode);
        git.Git("checkout", "-q", newer);
        var run = Wscan.Run(git.Folder, "check", "--baseline", ".workarounds-baseline", "-f", "json");
        Assert.Equal(scenario.Expected.Where(change => !change.StartsWith("gone", StringComparison.Ordinal)), States(run.Json).Where(change => !change.StartsWith("gone", StringComparison.Ordinal)));
        Assert.Equal(scenario.ExitCode, run.ExitCode);
    }

    [Fact]
    public void WhatIsStagedIsCheckedAndNothingElse()
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n");
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--staged").ExitCode);
        git.Git("add", "ci/wait.sh");
        var run = Wscan.Run(git.Folder, "check", "--staged", "-f", "json");
        Assert.Equal(["new ci/wait.sh:1"], States(run.Json));
        Assert.Equal(1, run.ExitCode);
        git.Git("commit", "-q", "-m", "staged");
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--staged").ExitCode);
    }

    [Fact]
    public void ProblemsAreToldOfFilesThatTheChangeTouches()
    {
        using var git = Scenario.Start();
        git.Write("old.sh", "kubectl get pods | while read x; do\n").Write("changed.sh", "echo\n").Commit();
        git.Git("branch", "-f", "start");
        git.Write("changed.sh", "kubectl get nodes | while read x; do\n").Write("notes.md", "<!-- wscan:ignore retry -- nothing -->\ntext\n").Commit();
        var run = Wscan.Run(git.Folder, "check", "--base", "start", "-f", "json");
        Assert.Equal(["changed.sh", "notes.md"], run.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("path").GetString()));
    }

    [Fact]
    public void ADeclaredWorkaroundPassesUntilItsLastDay()
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Commit();
        Assert.Equal(1, Wscan.Run(git.Folder, "check", "--base", "main").ExitCode);
        var declared = Wscan.Run(git.Folder, "declare", "ci/wait.sh:2", "--reason", "there is no wait", "--until", "2027-01-31");
        Assert.Equal((0, ""), (declared.ExitCode, declared.Output));
        git.Commit();
        var run = Wscan.Run(git.Folder, "check", "--base", "main", "-f", "json", "--as-of", "2027-01-31");
        Assert.Equal(["declared ci/wait.sh:1"], States(run.Json));
        Assert.Equal(0, run.ExitCode);
        // It moves, and is edited: the declaration goes along.
        git.Git("mv", "ci/wait.sh", "wait-for-it.sh");
        git.Replace("wait-for-it.sh", "sleep 2", "sleep 3").Commit();
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--base", "main", "--as-of", "2027-01-31").ExitCode);
        var late = Wscan.Run(git.Folder, "check", "--base", "main", "--as-of", "2027-02-01");
        Assert.Equal(1, late.ExitCode);
        Assert.Contains("expired-declaration", late.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "gate: { step: watch }\n")]
    [InlineData(0, "gate: { step: warn }\n")]
    [InlineData(0, "gate: { step: gate, categories: { poll: warn, postprocess: watch } }\n")]
    [InlineData(1, "gate: { step: watch, categories: { poll: gate } }\n")]
    [InlineData(0, "gate: { fail-on: error }\n")]
    [InlineData(2, "gate: { step: perhaps }\n")]
    public void AdoptionGoesInSteps(int exitCode, string settings)
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Write(".workarounds.yml", settings).Commit();
        Assert.Equal(exitCode, Wscan.Run(git.Folder, "check", "--base", "main").ExitCode);
        Assert.Equal(exitCode == 2 ? 2 : 0, Wscan.Run(git.Folder, "check", "--base", "main", "--report-only").ExitCode);
    }

    [Theory]
    [InlineData("GITHUB_BASE_REF", "main", 1)]
    [InlineData("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main", 1)]
    [InlineData("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main", 1)]
    [InlineData("CHANGE_TARGET", "release", 2)]
    public void TheBaseIsTheOneThatThePipelineNames(string variable, string branch, int exitCode)
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Commit();
        var run = Wscan.RunWith(git.Folder, (variable, branch), "check");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(exitCode == 2 ? "git fetch origin release" : "where it left main", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AKnownWorkaroundMayGrowAsFarAsConfigured()
    {
        using var git = Scenario.Start();
        git.Replace("deploy.sh", "  sleep 5\n", "  echo again\n  date\n  sleep 5\n").Commit();
        Assert.Equal(1, Wscan.Run(git.Folder, "check", "--base", "main", "--max-grown-lines", "1").ExitCode);
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--base", "main", "--max-grown-lines", "2").ExitCode);
        git.Write(".workarounds.yml", "gate: { max-grown-lines: 2 }\n").Commit();
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--base", "main").ExitCode);
    }

    [Fact]
    public void TheMessageTellsWhatWasFoundWhatItSaysAndTheWaysOn()
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Commit();
        var run = Wscan.Run(git.Folder, "check", "--base", "main");
        Assert.Contains("ci/wait.sh:1", run.Output, StringComparison.Ordinal);
        Assert.Contains("it has no way to wait or notify", run.Output, StringComparison.Ordinal);
        // The command to paste does what it says.
        var command = run.Output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("wscan declare ", StringComparison.Ordinal));
        var place = command.Split(' ')[2];
        Assert.Equal(0, Wscan.Run(git.Folder, "declare", place, "--reason", "known").ExitCode);
        git.Commit();
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--base", "main").ExitCode);
    }

    private static IEnumerable<string> States(JsonElement json) => json.GetProperty("comparison").GetProperty("changes").EnumerateArray()
        .Where(change => change.GetProperty("state").GetString() != "unchanged")
        .Select(change => change.GetProperty("state").GetString() is "gone" and var gone
            ? $"{gone} {change.GetProperty("beforePath").GetString()}:{change.GetProperty("beforeLine")}"
            : $"{change.GetProperty("state").GetString()} {change.GetProperty("path").GetString()}:{change.GetProperty("startLine").GetInt32()}");
}
