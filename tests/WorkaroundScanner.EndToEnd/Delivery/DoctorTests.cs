using System.Text.Json;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>What <c>wscan doctor</c> says of the machine and the repository.</summary>
public sealed class DoctorTests
{
    [Fact]
    public void SaysThatAllIsThereAndWhatCheckWouldCompareWith()
    {
        using var git = Shop.StartWithNew();
        var run = Doctor(git.Folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["ok wscan", "ok runtime", "ok libgit2", "ok git", "ok cache", "ok repository", "ok commits", "ok objects", "ok files", "ok base"], States(run).Where(part => part != "ok terminal" && part != "note terminal"));
        Assert.Matches("^HEAD \\([0-9a-f]{10}\\) is compared with [0-9a-f]{10}, where it left main$", Found(run, "base"));
        Assert.Contains(Found(run, "base"), Wscan.Run(git.Folder, "doctor").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePipelineNamesTheBase()
    {
        using var git = Shop.StartWithNew();
        git.Git("branch", "release", "main");
        var run = Wscan.RunWith(git.Folder, ("GITHUB_BASE_REF", "release"), "doctor", "-f", "json");
        Assert.EndsWith("where it left release", Found(run, "base"), StringComparison.Ordinal);
    }

    [Fact]
    public void AShallowCloneThatCannotBeCheckedLacksSomething()
    {
        using var git = Shop.StartWithNew();
        git.Write("a", "").Commit().Git("checkout", "-q", "main");
        git.Write("b", "").Commit();
        using var clone = new TemporaryFolder();
        git.Git("clone", "-q", "--depth", "1", "--no-single-branch", "--branch", "topic", $"file://{git.Root}", clone.At("clone"));
        var run = Wscan.Run(clone, "doctor", "clone", "-f", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("note commits", States(run));
        Assert.Contains("missing base", States(run));
        Assert.Contains("git fetch --unshallow", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PartialAndSparseAndBareAreSaid()
    {
        using var git = Shop.StartWithNew();
        using var clone = new TemporaryFolder();
        git.Git("config", "uploadpack.allowFilter", "true");
        git.Git("clone", "-q", "--filter=blob:none", "--sparse", $"file://{git.Root}", clone.At("clone"));
        var run = Wscan.Run(clone, "doctor", "clone", "-f", "json");
        Assert.StartsWith("partial", Found(run, "objects"), StringComparison.Ordinal);
        Assert.Equal("sparse: 1 entry is not checked out", Found(run, "files"));
        git.Git("clone", "-q", "--bare", git.Root, clone.At("bare"));
        Assert.StartsWith("none", Found(Wscan.Run(clone, "doctor", "bare", "-f", "json"), "files"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoRepositoryIsNoFault()
    {
        using var folder = new TemporaryFolder();
        var run = Doctor(folder);
        Assert.Equal((0, "note repository"), (run.ExitCode, States(run)[^1]));
        using var git = Shop.Start();
        git.Write("below/x", "");
        Assert.Contains(git.Root, Found(Wscan.Run(git.Folder, "doctor", "below", "-f", "json"), "repository"), StringComparison.Ordinal);
        using var empty = new GitFolder();
        Assert.Equal((0, "note base"), (Doctor(empty.Folder).ExitCode, States(Doctor(empty.Folder))[^1]));
    }

    [Fact]
    public void ARepositoryThatCannotBeReadLacksSomething()
    {
        using var git = Shop.Start();
        git.Write(".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnewest = true\n");
        var run = Doctor(git.Folder);
        Assert.Equal((3, "missing repository"), (run.ExitCode, States(run)[^1]));
    }

    [Fact]
    public void MissingPartsAreToldWithTheWayToGetThem()
    {
        using var git = Shop.StartWithNew();
        using var broken = new TemporaryFolder();
        var run = new Command(git.Root, Checkout.Program, "doctor", "-f", "json").With(SingleFileTests.WithoutLibGit2(broken)).With(("PATH", $".:{git.Root}")).Run();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("missing libgit2", States(run));
        Assert.Contains("note git", States(run));
        Assert.Contains("apt-get install libgit2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ARepositoryThatIsReadWithGitNeedsIt()
    {
        using var folder = new TemporaryFolder();
        folder.Run("git", "init", "-q", "--object-format=sha256", "-b", "main", "shop").Run("git", "-C", "shop", "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "--allow-empty", "-m", "start");
        Assert.Contains("ok base", States(Wscan.Run(folder, "doctor", "shop", "-f", "json")));
        var run = Wscan.RunWith(folder, ("PATH", folder.Root), "doctor", "shop", "-f", "json");
        Assert.Equal((3, "missing base"), (run.ExitCode, States(run)[^1]));
        Assert.Contains("install git", Found(run, "base"), StringComparison.Ordinal);
    }

    [Fact]
    public void AGitOfTheRepositoryIsNotTaken()
    {
        using var git = Shop.Start();
        git.Write("git", "#!/bin/sh\ntouch canary\n").Folder.Run("chmod", "755", git.Folder.At("git"));
        var run = Wscan.RunWith(git.Folder, ("PATH", $"{git.Root}:.:/usr/bin:/bin"), "doctor", "-f", "json");
        Assert.DoesNotContain(git.Root, Found(run, "git"), StringComparison.Ordinal);
        Assert.False(File.Exists(git.Folder.At("canary")));
    }

    private static Outcome Doctor(TemporaryFolder folder) => Wscan.Run(folder, "doctor", "-f", "json");

    private static List<string> States(Outcome run) => [.. Parts(run).Select(part => $"{part.GetProperty("state").GetString()} {part.GetProperty("name").GetString()}")];

    private static string Found(Outcome run, string name) => Parts(run).Single(part => part.GetProperty("name").GetString() == name).GetProperty("found").GetString()!;

    private static JsonElement.ArrayEnumerator Parts(Outcome run) => run.Json.GetProperty("parts").EnumerateArray();
}
