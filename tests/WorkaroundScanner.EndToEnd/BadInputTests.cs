using System.Diagnostics;

namespace WorkaroundScanner.EndToEnd;

/// <summary>Whatever is wrong with the input: a clear message, the documented exit code, and results for the rest.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void MissingPath()
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "scan", "nowhere");
        Assert.Equal((2, "", "wscan: There is no file or folder nowhere.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("scan", "--no-such-option")]
    [InlineData("scan", "--format", "xml")]
    [InlineData("scan", "--fail-on", "everything")]
    [InlineData("scan", "-j", "0")]
    [InlineData("scan", "-j", "many")]
    [InlineData("scan", "--tool", "two words")]
    [InlineData("scan", "--rules", "nowhere")]
    [InlineData("scan", "-f", "json", "-f", "console")]
    [InlineData("scan", "-o", "a", "-o", "b")]
    [InlineData("scan", "a", "b")]
    [InlineData("unknown-verb")]
    public void WrongCommandLine(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("wscan: ", run.Error, StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    [Fact]
    public void MessagesNeverCarryControlCharacters()
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "scan", "\e[31mnowhere\e[0m", "--oops\e[2J");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain('\e', run.Error);
    }

    [Fact]
    public void BrokenRuleIsLocated()
    {
        using var folder = new TemporaryFolder().Write("my/WS1399-x/rule.yaml", "id: WS1399\nname: x\nseverty: warning\n").Write("a.sh", TemporaryFolder.Retry);
        var run = Wscan.Run(folder, "scan", "--rules", "my");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("my/WS1399-x/rule.yaml:3:1", run.Error, StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    [Fact]
    public void UnreadableFileAndFolder()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry).Write("closed.sh", TemporaryFolder.Retry).Write("shut/b.sh", TemporaryFolder.Retry);
        folder.Run("chmod", "000", "closed.sh", "shut");
        var run = Wscan.RunUnprivileged(folder, "scan", "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(1, run.Json.GetProperty("summary").GetProperty("workarounds").GetInt32());
        Assert.Equal((1, 0), (run.Files.GetProperty("failed").GetInt32(), run.Unaccounted));
        Assert.Equal(["unreadable-file", "unreadable-folder"], run.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("id").GetString()));
        folder.Run("chmod", "-R", "755", ".");
    }

    [Fact]
    public void BinariesGiantsLinksLoopsPipesAndDevices()
    {
        using var folder = new TemporaryFolder()
            .Write("a.sh", TemporaryFolder.Retry).Write("binary.sh", "\u007fELF\0\0\0").Link("zero.sh", "/dev/zero").Link("loop", ".").Link("self.sh", "self.sh").Link("out", "/");
        folder.Run("mkfifo", "pipe.sh").Run("truncate", "-s", "200M", "giant.sh").Run("sh", "-c", "head -c 2000000 /dev/zero | tr '\\0' ';' > line.sh");
        var run = Wscan.Run(folder, "scan", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal((4, 1, 1, 1), (run.Skipped("link"), run.Skipped("special"), run.Skipped("too-large"), run.Skipped("binary")));
        Assert.Equal((1, 0), (run.Skipped("minified"), run.Unaccounted));
        Assert.Equal(1, run.Json.GetProperty("summary").GetProperty("workarounds").GetInt32());
    }

    [Fact]
    public void DevicesAndPipesNamedOutrightAreNotOpened()
    {
        using var folder = new TemporaryFolder().Run("mkfifo", "pipe.sh").Link("zero.sh", "/dev/zero");
        Assert.Equal(1, Wscan.Run(folder, "scan", "pipe.sh", "-f", "json").Skipped("special"));
        Assert.Equal(1, Wscan.Run(folder, "scan", "zero.sh", "-f", "json").Skipped("special"));
        Assert.Equal(1, Wscan.Run(folder, "scan", "/dev/zero", "-f", "json").Skipped("special"));
    }

    [Fact]
    public void NestingWithoutEndIsAProblemAndTheOthersAreScanned()
    {
        using var folder = new TemporaryFolder()
            .Write("a.sh", TemporaryFolder.Retry)
            .Write("deep.sh", "kubectl get pods\n" + string.Concat(Enumerable.Repeat("(\n", 100_000)))
            .Write("deeper.sh", "kubectl get " + string.Concat(Enumerable.Repeat("\"$(\n", 100_000)));
        var run = Wscan.Run(folder, "scan", "--format", "json");
        Assert.Contains(run.ExitCode, new[] { 0, 3 });
        Assert.All(
            (string[])["deep.sh", "deeper.sh"],
            path => Assert.Contains(run.Json.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("path").GetString() == path));
        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("path").GetString() == "a.sh");
    }

    [Fact]
    public void OutputThatCannotBeWrittenLeavesTheOldFile()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        var run = Wscan.Run(folder, "scan", "-f", "json", "-o", "no/such/folder/x.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no/such/folder/x.json", run.Error, StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void SignalsEndTheScan(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 60; i++)
        {
            folder.Write($"d{i}/a.sh", string.Concat(Enumerable.Repeat(TemporaryFolder.Retry, 400)));
        }

        var run = Wscan.Interrupt(folder, signal, TimeSpan.FromMilliseconds(600), "scan", "-j", "1", "--no-prefilter");
        Assert.True(run.ExitCode == exitCode || run is { ExitCode: 0, Output.Length: > 0 }, $"exit {run.ExitCode}: {run.Error}");
        AssertNoTrace(run);
    }

    [Fact]
    public void WhatWaitsForEverIsEndedAllTheSame()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        using (var make = Process.Start("mkfifo", [Path.Join(folder.Root, "known.txt")]))
        {
            make.WaitForExit();
        }

        var run = Wscan.Interrupt(folder, "TERM", TimeSpan.FromSeconds(1), "check", "--baseline", "known.txt");
        Assert.Equal(143, run.ExitCode);
        Assert.Contains("did not stop in time", run.Error, StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    private static void AssertNoTrace(Outcome run) => Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
}
