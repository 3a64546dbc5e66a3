using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The job for GitLab, run as its runner does: one shell for all lines.</summary>
public sealed class GitLabTests
{
    private const string Main = "main";

    private static readonly YamlNode Template = Checkout.Yaml("templates/gitlab-ci.yml");
    private static readonly YamlNode TheJob = Template.Get("workarounds");

    [Fact]
    public void ClonesTheWholeHistoryForMergeRequestsAndKeepsReportsOfFailures()
    {
        Assert.Equal("0", TheJob.Text("variables", "GIT_DEPTH"));
        Assert.Equal("always", TheJob.Text("artifacts", "when"));
        Assert.Equal("$CI_PIPELINE_SOURCE == \"merge_request_event\"", TheJob.Items("rules").Single().Text("if"));
    }

    [Fact]
    public void WritesTheReportsThatItNames()
    {
        using var git = Shop.StartWithNew();
        var run = Run(git);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("ci/wait.sh:2", run.Output, StringComparison.Ordinal);
        var quality = JsonDocument.Parse(File.ReadAllText(git.Folder.At(Report("codequality")))).RootElement;
        Assert.Contains(quality.EnumerateArray(), issue => issue.GetProperty("location").GetProperty("path").GetString() == "ci/wait.sh");
        Assert.NotEmpty(XDocument.Load(git.Folder.At(Report("junit"))).Descendants("failure"));
    }

    [Fact]
    public void PassesWhereNothingIsNewAndTakesFurtherOptions()
    {
        using var git = Shop.Start();
        Assert.Equal(0, Run(git).ExitCode);
        git.Write("ci/wait.sh", Shop.Poll).Commit();
        Assert.Equal(0, Run(git, ("WSCAN_OPTIONS", "--report-only --fail-on error")).ExitCode);
        Assert.Equal(2, Run(git, ("WSCAN_OPTIONS", "--no-such-option")).ExitCode);
    }

    [Fact]
    public void TakesTheFileWhoseChecksumIsRightAndNoOther()
    {
        using var git = Shop.Start();
        using var files = new TemporaryFolder();
        var program = $"#!/bin/sh\nexec {Checkout.Programs}wscan \"$@\"\n";
        files.Write("wscan-0.1.0-linux-x64", program).Write("bin/curl", "#!/bin/sh\nwhile [ $# -gt 1 ]; do\n  [ \"$1\" != --output ] || output=$2\n  shift\ndone\ncp \"$OFFERED/${1##*/}\" \"$output\"\n").Run("chmod", "755", files.At("bin/curl"));
        var checksum = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(program)));
        (string, string?)[] inputs = [("WSCAN_DOWNLOAD_URL", "https://files.example/"), ("OFFERED", files.Root), ("PATH", $"{files.At("bin")}:/usr/bin:/bin")];
        var run = Run(git, [.. inputs, ("WSCAN_SHA256", checksum)]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.NotEqual(0, Run(git, [.. inputs, ("WSCAN_SHA256", checksum.Replace(checksum[0], checksum[0] == '0' ? '1' : '0'))]).ExitCode);
        Assert.NotEqual(0, Run(git, inputs).ExitCode);
    }

    private static string Report(string kind) => TheJob.Text("artifacts", "reports", kind);

    private static Outcome Run(GitFolder git, params (string, string?)[] variables)
    {
        git.Git("update-ref", "refs/remotes/origin/main", Main);
        var lines = TheJob.Items("before_script").Concat(TheJob.Items("script")).Select(line => ((YamlScalarNode)line).Value);
        using var job = new TemporaryFolder().Write("job.sh", string.Join('\n', lines) + "\n");
        try
        {
            return new Command(git.Root, "sh", "-e", job.At("job.sh"))
                .WithPrograms(Checkout.Programs)
                .With([.. Template.Entries("variables").Select(variable => (variable.Key, (string?)variable.Value))])
                .With(("CI_PROJECT_DIR", git.Root), ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", Main))
                .With(variables)
                .Run();
        }
        finally
        {
            job.Run("rm", "-rf", git.Root + ".tmp");
        }
    }
}
