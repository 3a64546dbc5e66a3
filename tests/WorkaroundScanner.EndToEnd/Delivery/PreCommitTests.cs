using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The hooks for pre-commit.</summary>
public sealed class PreCommitTests
{
    public static TheoryData<string> Hooks() => [.. Checkout.Yaml(".pre-commit-hooks.yaml").Items().Select(hook => hook.Text("id"))];

    [Theory]
    [MemberData(nameof(Hooks))]
    public void LooksAtAllThatIsStagedOnce(string id)
    {
        var hook = Hook(id).Entries();
        Assert.Equal(("false", "true", "true"), (hook["pass_filenames"], hook["always_run"], hook["require_serial"]));
        Assert.Equal(id == "wscan" ? "dotnet" : "system", hook["language"]);
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void FailsOnWhatIsStagedOnly(string id)
    {
        using var git = Shop.Start();
        git.Write("ci/wait.sh", Shop.Poll);
        Assert.Equal((0, ""), (Run(git, id).ExitCode, Run(git, id).Error));
        git.Git("add", "-A");
        var run = Run(git, id);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("wscan declare ci/wait.sh:2", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-a")]
    [InlineData("deploy.sh")]
    public void SeesWhatGitStagesForTheCommitAtHand(string how)
    {
        using var git = Shop.Start();
        var hook = git.Folder.At(".git/hooks/pre-commit");
        git.Write(".git/hooks/pre-commit", $"#!/bin/sh\nPATH={Checkout.Programs}:$PATH\nexec {Hook("wscan-system").Text("entry")} >/dev/null\n").Folder.Run("chmod", "755", hook);
        git.Append("deploy.sh", Shop.Poll);
        Assert.Throws<InvalidOperationException>(() => git.Git("commit", "-q", "-m", "wait", how));
        git.Replace("deploy.sh", "sleep 2", "sleep 3");
        File.Delete(hook);
        git.Git("commit", "-q", "-m", "wait", how);
    }

    private static YamlNode Hook(string id) => Checkout.Yaml(".pre-commit-hooks.yaml").Items().Single(hook => hook.Text("id") == id);

    /// <summary>An entry is cut at blanks and started without a shell.</summary>
    private static Outcome Run(GitFolder git, string id)
    {
        var words = Hook(id).Text("entry").Split(' ');
        return new Command(git.Root, Path.Join(Checkout.Programs, words[0]), words[1..]).Run();
    }
}
