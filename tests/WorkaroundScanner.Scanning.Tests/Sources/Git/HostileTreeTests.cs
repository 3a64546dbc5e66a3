using System.Text;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>Trees that no checkout would allow.</summary>
public sealed class HostileTreeTests
{
    [Fact]
    public void OddNamesAreData()
    {
        using var sandbox = GitSandbox.WithRepository();
        var blob = Blob(sandbox, "echo\n");
        var inner = Tree(sandbox, ("100644", "x.sh", blob));
        var root = Tree(
            sandbox,
            ("100644", "..\\x.sh", blob), ("100644", "C:x.sh", blob), ("100644", "A.sh", blob), ("100644", "a.sh", blob), ("100644", "git~1", blob), ("100644", "aux.sh", blob), ("100644", "a\nb.sh", blob), ("100644", "\u001b[31m.sh", blob),
            ("40000", "..", inner), ("40000", ".", inner), ("40000", ".GIT", inner), ("40000", ".git", inner), ("100664", "old.sh", blob), ("100600", ".git::$INDEX_ALLOCATION", blob));
        var listing = List(sandbox, root);
        Assert.Equal(
            ["\u001b[31m.sh", "../x.sh", "..\\x.sh", "./x.sh", ".GIT/x.sh", ".git::$INDEX_ALLOCATION", "A.sh", "C:x.sh", "a\nb.sh", "a.sh", "aux.sh", "git~1", "old.sh"],
            listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.SkippedFolders);
    }

    [Fact]
    public void NamesThatAreNoneAndPathsThatStandTwiceAreProblems()
    {
        using var sandbox = GitSandbox.WithRepository();
        var (one, two) = (Blob(sandbox, "1"), Blob(sandbox, "2"));
        var root = Tree(sandbox, ("100644", "a.sh", one), ("100644", "a.sh", two), ("100644", "dir/b.sh", one), ("100644", "", one));
        var listing = List(sandbox, root);
        Assert.Equal(["a.sh"], listing.Files.Select(file => file.Path));
        Assert.All(listing.Problems, problem => Assert.Equal(("damaged-tree", true), (problem.Id, problem.Incomplete)));
        Assert.Equal(3, listing.Problems.Length);
    }

    [Fact]
    public void AFewObjectsThatStandForBillionsOfFilesAreAProblem()
    {
        using var sandbox = GitSandbox.WithRepository();
        var next = Blob(sandbox, "x");
        for (var level = 0; level < 10; level++)
        {
            next = Tree(sandbox, [.. Enumerable.Range(0, 10).Select(i => (level == 0 ? "100644" : "40000", $"d{i}", next))]);
        }

        var listing = List(sandbox, next);
        Assert.Contains(listing.Problems, problem => problem is { Id: "tree-too-large", Incomplete: true });
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("tree-too-large", Assert.Throws<GitException>(() => repository.ChangedPaths(null, new ObjectIdText(next).Id).Count()).Id);
    }

    [Fact]
    public void AVeryDeepTreeIsAProblemAndNoOverflow()
    {
        using var sandbox = GitSandbox.WithRepository();
        var script = """
            tree=$(printf '' | git mktree)
            for ((i = 0; i < 600; i++)); do tree=$(printf '040000 tree %s\td\n' "$tree" | git mktree); done
            echo "$tree"
            """;
        var root = sandbox.Shell(script).Trim();
        var listing = List(sandbox, root);
        Assert.Equal("tree-too-large", Assert.Single(listing.Problems).Id);
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("tree-too-large", Assert.Throws<GitException>(() => repository.ChangedPaths(null, new ObjectIdText(root).Id).Count()).Id);
    }

    [Fact]
    public void AMissingOrDamagedFolderCostsItselfOnly()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Write("missing/b.sh", "").Write("damaged/c.sh", "").Write("z/d.sh", "").Commit();
        var missing = sandbox.Git("rev-parse", "HEAD:missing");
        File.Delete(ObjectFile(sandbox, missing));
        var damaged = sandbox.Git("rev-parse", "HEAD:damaged");
        File.Delete(ObjectFile(sandbox, damaged));
        File.WriteAllText(ObjectFile(sandbox, damaged), "no object");
        var listing = List(sandbox, sandbox.Git("rev-parse", "HEAD^{tree}"));
        Assert.Equal(["a.sh", "z/d.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(["damaged-object", "missing-object"], listing.Problems.Select(problem => problem.Id));
        Assert.Equal(["damaged", "missing"], listing.Problems.Select(problem => problem.Path));
        Assert.Equal(2, listing.SkippedFolders);
    }

    [Fact]
    public void ContentThatDoesNotMatchItsNameIsRefused()
    {
        using var sandbox = GitSandbox.WithRepository();
        var (one, two) = (Blob(sandbox, "one"), Blob(sandbox, "two"));
        File.Delete(ObjectFile(sandbox, one));
        File.Copy(ObjectFile(sandbox, two), ObjectFile(sandbox, one));
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("damaged-object", Assert.Throws<GitException>(() => repository.ReadBlob(new ObjectIdText(one).Id)).Id);
    }

    private static string ObjectFile(GitSandbox sandbox, string id) => sandbox.At($".git/objects/{id[..2]}/{id[2..]}");

    private static Listing List(GitSandbox sandbox, string tree)
    {
        using var repository = GitRepository.Open(sandbox.Root);
        return new RevisionSource(repository, new ObjectIdText(tree).Id, SourcesAgreeTests.Policy(new FileSelection())).List(2, CancellationToken.None);
    }

    private static string Blob(GitSandbox sandbox, string text) => sandbox.GitWithInput(Encoding.UTF8.GetBytes(text), "hash-object", "-w", "--stdin");

    /// <summary>Written as it is, without git's own checks.</summary>
    private static string Tree(GitSandbox sandbox, params (string Mode, string Name, string Id)[] entries)
    {
        var bytes = entries.SelectMany(entry => (byte[])[.. Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Name}\0"), .. Convert.FromHexString(entry.Id)]);
        return sandbox.GitWithInput([.. bytes], "hash-object", "-w", "-t", "tree", "--stdin", "--literally");
    }
}
