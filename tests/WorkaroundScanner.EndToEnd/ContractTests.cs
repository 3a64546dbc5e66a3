using System.Text.Json;

namespace WorkaroundScanner.EndToEnd;

/// <summary>What users and CI build on.</summary>
public sealed class ContractTests
{
    private static readonly string Repository = FindRepository();

    [Theory]
    [InlineData("-j", "1")]
    [InlineData("-j", "8")]
    [InlineData("--no-prefilter")]
    [InlineData("--no-prefilter", "-j", "5")]
    public void JsonIsByteIdentical(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        FillWithLinkedScripts(folder);
        folder.Write(".github/workflows/patch.yml", "jobs:\n  a:\n    container: kubectl:1.30\n    steps:\n      - run: sed -i s/a/b/ k8s/kustomization.yaml\n");
        var first = Wscan.Run(folder, "scan", "--format", "json");
        Assert.Equal(0, first.ExitCode);
        Assert.NotEqual(0, first.Json.GetProperty("findings").GetArrayLength());
        Assert.Equal(first.Output, Wscan.Run(folder, ["scan", "--format", "json", .. arguments]).Output);
        var samples = Path.Combine(Repository, "samples");
        Assert.Equal(Wscan.Run(folder, "scan", samples, "-f", "json").Output, Wscan.Run(folder, ["scan", samples, "-f", "json", .. arguments]).Output);
    }

    [Fact]
    public void EveryFileIsAccountedFor()
    {
        using var folder = new TemporaryFolder();
        FillWithLinkedScripts(folder);
        folder.Write(".gitignore", "*.log\nout/\n").Write("x.log", "").Write("out/a.sh", "").Write("vendor/b.sh", "").Write("c.py", "").Write(".github/d.sh", "kubectl get pods\n").Write("empty", "");
        var run = Wscan.Run(folder, "scan", "--format", "json");
        Assert.Equal(0, run.Unaccounted);
        Assert.Equal(2, run.Files.GetProperty("skippedDirectories").GetInt32());
        Assert.Contains(run.Json.GetProperty("usage").EnumerateArray(), usage => usage.GetProperty("path").GetString() == ".github/d.sh");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "info")]
    [InlineData(1, "--fail-on", "warning")]
    [InlineData(0, "--fail-on", "error")]
    public void FindingsGateOnlyWhereAskedAndSevereEnough(int exitCode, params string[] arguments)
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        Assert.Equal(exitCode, Wscan.Run(folder, ["scan", .. arguments]).ExitCode);
    }

    [Fact]
    public void FindingsComeBeforeIncompleteness()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry).Write("closed.sh", "").Run("chmod", "000", "closed.sh");
        Assert.Equal(1, Wscan.RunUnprivileged(folder, "scan", "--fail-on", "warning").ExitCode);
        Assert.Equal(3, Wscan.RunUnprivileged(folder, "scan").ExitCode);
    }

    [Fact]
    public void AToolOfTheRunIsWatched()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "for i in 1 2 3; do deployctl push && break; sleep 1; done\n");
        Assert.Equal(0, Wscan.Run(folder, "scan", "-f", "json").Json.GetProperty("findings").GetArrayLength());
        var finding = Assert.Single(Wscan.Run(folder, "scan", "-f", "json", "--tool", "deployctl").Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("deployctl", "retry"), (finding.GetProperty("tool").GetString(), finding.GetProperty("category").GetString()));
    }

    [Fact]
    public void FormatsAndOutputsPairUp()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        var run = Wscan.Run(folder, "scan", "-f", "json", "-o", "a.json", "-f", "console", "-o", "-");
        Assert.StartsWith("1 workaround", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.At("a.json")));
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
    }

    [Fact]
    public void ColoursFollowTheConventions()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        Assert.DoesNotContain('\e', Wscan.Run(folder, "scan").Output);
        Assert.Contains('\e', Wscan.RunWith(folder, ("FORCE_COLOR", "1"), "scan").Output);
        Assert.DoesNotContain('\e', Wscan.RunWith(folder, ("FORCE_COLOR", "1"), "scan", "--no-color").Output);
        Assert.DoesNotContain('\e', Wscan.RunWith(folder, ("FORCE_COLOR", "0"), "scan").Output);
        Assert.DoesNotContain('\e', Wscan.RunWith(folder, ("NO_COLOR", "1"), "scan").Output);
    }

    [Fact]
    public void SecretsOfScannedFilesAreNotPrinted()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "for i in 1 2 3; do kubectl --token=s3cr3t-value-x apply -f x && break; sleep 1; done\n");
        foreach (var format in (string[])["json", "console"])
        {
            var output = Wscan.Run(folder, "scan", "-f", format).Output;
            Assert.Contains("kubectl", output, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cr3t", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheScannedTreeStaysAsItIs()
    {
        using var folder = new TemporaryFolder();
        FillWithLinkedScripts(folder);
        folder.Write("canary.sh", "touch ran\n$(touch ran)\nkubectl $(touch ran)\n");
        var before = Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Wscan.Run(folder, "scan");
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("scan", "--help")]
    public void HelpBeginsWithExamples(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Examples:\n  wscan ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void VersionIsOneLine()
    {
        using var folder = new TemporaryFolder();
        Assert.Matches(@"^wscan \d+\.\d+\.\d+\n$", Wscan.Run(folder, "--version").Output);
    }

    [Fact]
    public void DiscoverListsWhatNobodyClaims()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "shipctl push\nshipctl pull\nkubectl get pods\nls\n");
        var command = Assert.Single(Wscan.Run(folder, "discover", "-f", "json").Json.GetProperty("commands").EnumerateArray());
        Assert.Equal(("shipctl", 2), (command.GetProperty("name").GetString(), command.GetProperty("calls").GetInt32()));
        Assert.Contains("shipctl", Wscan.Run(folder, "discover").Output, StringComparison.Ordinal);
    }

    /// <summary>Scripts that need each other: wrappers behind files that name no tool, a chain of sources, clean code beside.</summary>
    private static void FillWithLinkedScripts(TemporaryFolder folder)
    {
        folder.Write("lib/k.sh", "k() {\n  kubectl --context prod \"$@\"\n}\n")
            .Write("lib/all.sh", ". \"$(dirname \"$0\")/k.sh\"\n")
            .Write("deploy.sh", "source lib/all.sh\nfor i in 1 2 3; do\n  k apply -f app.yaml && break\n  sleep 5\ndone\n")
            .Write("bin/kc", "#!/bin/sh\nexec kubectl --namespace team \"$@\"\n")
            .Write("nightly", "#!/usr/bin/env bash\nuntil ./bin/kc get pods | grep Running; do sleep 3; done\n")
            .Write("retry.sh", "retry() { for i in 1 2 3; do \"$@\" && return; sleep 1; done; }\n")
            .Write("push.sh", ". ./retry.sh\nretry docker push img\n")
            .Write("broken.sh", "echo 'never closed\n")
            .Write("clean.sh", "echo hello\n");
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"many/{i}.sh", $"echo {i}\n" + (i % 3 == 0 ? TemporaryFolder.Retry : "ls\n"));
        }
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorkaroundScanner.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found.");
        }

        return folder;
    }
}
