using System.Security.Cryptography;
using System.Text;

namespace WorkaroundScanner.EndToEnd.Gate;

/// <summary>Every command in a repository that is armed with everything that makes git run something.</summary>
public sealed class ArmedRepositoryTests
{
    public static TheoryData<string> Commands() =>
    [
        "scan", "scan --rev HEAD", "scan --rev refs/heads/--output=x", "check --base main", "check --base main --rev topic", "check --staged", "check --base main -f sarif", "discover",
        "explain deploy.sh:3", "history trend --as-of 2024-12-31", "doctor", "scan --rev --output=x", "check --base --output=x",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void NothingOfItRunsAndNothingInItChanges(string command)
    {
        using var git = Scenario.Start();
        using var canaries = new TemporaryFolder();
        Arm(git, canaries);
        var before = HashOf(git.Root);
        var run = Wscan.RunWith(git.Folder, [("PATH", $".:{git.Root}::{Environment.GetEnvironmentVariable("PATH")}")], command.Split(' '));
        Assert.InRange(run.ExitCode, 0, 3);
        Assert.Empty(Directory.GetFileSystemEntries(canaries.Root));
        Assert.Equal(before, HashOf(git.Root));
    }

    [Fact]
    public void BaselinesAndDeclarationsTouchTheirOwnFilesOnly()
    {
        using var git = Scenario.Start();
        using var canaries = new TemporaryFolder();
        Arm(git, canaries);
        var before = HashOf(git.Root);
        Assert.Equal(0, Wscan.Run(git.Folder, "baseline", "create", "--baseline", canaries.At("list")).ExitCode);
        Assert.Equal(0, Wscan.Run(git.Folder, "baseline", "prune", "--baseline", canaries.At("list")).ExitCode);
        Assert.Equal(0, Wscan.Run(git.Folder, "check", "--baseline", canaries.At("list")).ExitCode);
        Assert.Equal(before, HashOf(git.Root));
        Assert.Equal(0, Wscan.Run(git.Folder, "declare", "deploy.sh:3", "--reason", "known").ExitCode);
        git.Delete(".workarounds.yml");
        Assert.Equal(before, HashOf(git.Root));
        Assert.Equal(["list"], Directory.GetFileSystemEntries(canaries.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void TheTrapsAreReal()
    {
        using var git = Scenario.Start();
        using var canaries = new TemporaryFolder();
        Arm(git, canaries);
        git.Write("deploy.sh", "echo changed\n");
        git.Git("status");
        Assert.Contains("fsmonitor", Directory.GetFileSystemEntries(canaries.Root).Select(Path.GetFileName));
    }

    private static void Arm(GitFolder git, TemporaryFolder canaries)
    {
        string Trap(string name) => $"touch {canaries.At(name)}";
        git.Write(".gitattributes", "*.sh filter=trap diff=trap\n").Write("git", "#!/bin/sh\n" + Trap("git")).Write("included", $"[core]\n\tpager = {Trap("included")}\n").Commit();
        git.Git("update-ref", "refs/heads/--output=x", "HEAD");
        foreach (var hook in (string[])["pre-commit", "post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"])
        {
            git.Write(".git/hooks/" + hook, "#!/bin/sh\n" + Trap("hook-" + hook));
            git.Folder.Run("chmod", "+x", ".git/hooks/" + hook);
        }

        git.Folder.Run("chmod", "+x", "git");
        git.Append(".git/config", $"""
            [core]
                fsmonitor = {Trap("fsmonitor")}
                pager = {Trap("pager")}
                sshCommand = {Trap("ssh")}
            [include]
                path = {git.Folder.At("included")}
            [alias]
                cat-file = !{Trap("alias")}
            [filter "trap"]
                smudge = {Trap("smudge")}
                clean = {Trap("clean")}
            [diff]
                external = {Trap("external")}
            [diff "trap"]
                textconv = {Trap("textconv")}
            [extensions]
                partialClone = trap
            [remote "trap"]
                url = ext::sh -c {Trap("ext").Replace(" ", "% ", StringComparison.Ordinal)}
                promisor = true

            """);
    }

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {new FileInfo(path).UnixFileMode} {File.GetLastWriteTimeUtc(path).Ticks}\n"));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
