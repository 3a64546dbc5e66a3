using System.Text;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>A clean checkout read as a folder, its commit and its index give the same files, bytes and counts.</summary>
public sealed class SourcesAgreeTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void OfEverythingThatATreeCanHold(bool withVendored, bool withPatterns)
    {
        using var sandbox = Everything();
        var selection = new FileSelection { IncludeVendored = withVendored, Include = withPatterns ? ["*.sh", "*.py"] : [], Exclude = withPatterns ? ["deep.sh"] : [] };
        using var repository = GitRepository.Open(sandbox.Root);
        var policy = Policy(selection);
        var folder = new FolderSource(sandbox.Root, policy);
        var expected = Text(folder);
        Assert.Contains("build/keep.sh", expected, StringComparison.Ordinal);
        Assert.Contains(withPatterns ? "excluded" : "unsupported-language", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Text(new RevisionSource(repository, Tree(repository), policy)));
        Assert.Equal(expected, Text(new IndexSource(repository, policy)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void OfGeneratedTrees(int seed)
    {
        using var sandbox = GitSandbox.WithRepository();
        var last = GeneratedHistory.Fill(sandbox, seed)[^1];
        sandbox.Git("checkout", "-q", last.Text);
        using var repository = GitRepository.Open(sandbox.Root);
        var policy = Policy(new FileSelection());
        var expected = Text(new FolderSource(sandbox.Root, policy));
        Assert.Equal(expected, Text(new RevisionSource(repository, Tree(repository), policy)));
        Assert.Equal(expected, Text(new IndexSource(repository, policy)));
    }

    [Fact]
    public void UntrackedFilesCountUnlessTheyAreIgnored()
    {
        using var sandbox = Everything();
        sandbox.Write("new.sh", "echo").Write("build/new.sh", "").Write("build/other/new.sh", "").Write("new.log.sh", "");
        var listing = new FolderSource(sandbox.Root, Policy(new FileSelection())).List(2, CancellationToken.None);
        Assert.Equal(["build/deep/also.sh", "build/keep.sh", "kept.log.sh", "new.sh"], listing.Files.Select(file => file.Path).Where(path => path.Contains("build", StringComparison.Ordinal) || path.Contains("new", StringComparison.Ordinal) || path.Contains("log", StringComparison.Ordinal)));
        Assert.Equal(2, listing.Skipped["ignored"]);
    }

    [Fact]
    public void RepositoriesWithinAWorkTreeAreCountedAndNotEntered()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Write("tracked-inside/t.sh", "").Commit();
        foreach (var name in (string[])["nested", "deep/nested", "tracked-inside"])
        {
            sandbox.Write(name + "/x.sh", "");
            sandbox.GitIn(sandbox.At(name), "init", "-q");
        }

        sandbox.Write("pointer/.git", "gitdir: ../elsewhere").Write("pointer/x.sh", "");
        var listing = new FolderSource(sandbox.Root, Policy(new FileSelection())).List(2, CancellationToken.None);
        Assert.Equal(["a.sh", "tracked-inside/t.sh", "tracked-inside/x.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(3, listing.SkippedFolders);
    }

    [Fact]
    public void AFolderOfCheckoutsIsWalkedInto()
    {
        using var sandbox = new GitSandbox();
        foreach (var name in (string[])["one", "two"])
        {
            sandbox.Write(name + "/x.sh", "");
            sandbox.GitIn(sandbox.At(name), "init", "-q");
        }

        var listing = new FolderSource(sandbox.Root, Policy(new FileSelection())).List(2, CancellationToken.None);
        Assert.Equal(["one/x.sh", "two/x.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(2, listing.SkippedFolders);
    }

    [Fact]
    public void ExcludesHoldInALinkedWorkTree()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Commit();
        sandbox.Write(".git/info/exclude", "local.sh\n");
        sandbox.Git("worktree", "add", "-q", "linked");
        sandbox.Write("linked/local.sh", "").Write("linked/b.sh", "");
        var listing = new FolderSource(sandbox.At("linked"), Policy(new FileSelection())).List(2, CancellationToken.None);
        Assert.Equal(["a.sh", "b.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.Skipped["ignored"]);
    }

    [Fact]
    public void ADamagedIndexIsAProblemWhereItIsNeeded()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Write(".git/index", "DIRC and nothing").Write(".gitignore", "b.sh\n");
        Assert.Empty(new FolderSource(sandbox.Root, Policy(new FileSelection())).List(1, CancellationToken.None).Problems);
        sandbox.Write("b.sh", "");
        var listing = new FolderSource(sandbox.Root, Policy(new FileSelection())).List(1, CancellationToken.None);
        Assert.Equal(("damaged-index", true), (Assert.Single(listing.Problems).Id, listing.Problems[0].Incomplete));
        Assert.Equal(1, listing.Skipped["ignored"]);
    }

    private static GitSandbox Everything()
    {
        var sandbox = GitSandbox.WithRepository();
        sandbox
            .Write(".gitignore", "build/\n*.log.sh\n")
            .Write("a.sh", "echo a").Write("A.sh", "echo A").Write("dir/b.sh", "echo b").Write("dir/c.md", "text").Write("tool", "#!/bin/sh\n")
            .Write("vendor/x.sh", "x").Write("sub/vendor/deep/y.sh", "y").Write("yarn.lock", "").Write("py.py", "")
            .Write("build/keep.sh", "kept").Write("build/deep/also.sh", "also").Write("kept.log.sh", "kept")
            .Write("a\nb.sh", "newline").Write("..\\x.sh", "backslash").Write("C:x.sh", "colon").Write("aux.yml", "aux").Write("with space/é.sh", "é")
            .Link("link.sh", "a.sh").Link("to-folder", "dir").Link("link.py", "py.py").Link("vendored", "vendor").Link("loop", ".");
        sandbox.Shell("mkdir -p $'bad\\xff'; echo 1 > $'bad\\xff/in.sh'; echo 2 > $'bad\\xfe.sh'; echo 3 > $'bad\\xfe.md'");
        sandbox.Git("add", "-A", "-f");
        foreach (var submodule in (string[])["sub/fetched", "third_party/lib", "lib.sh"])
        {
            Directory.CreateDirectory(sandbox.At(submodule));
            sandbox.GitIn(sandbox.At(submodule), "init", "-q");
            sandbox.Write(submodule + "/inside.sh", "");
            sandbox.GitIn(sandbox.At(submodule), "add", "-A");
            sandbox.GitIn(sandbox.At(submodule), "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "inside");
        }

        Directory.CreateDirectory(sandbox.At("sub/absent"));
        sandbox.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},sub/absent");
        sandbox.Commit();
        Assert.Equal("", sandbox.Git("status", "--porcelain"));
        return sandbox;
    }

    private static ObjectId Tree(GitRepository repository) => repository.ReadCommit(repository.ResolveCommit("HEAD")).Tree;

    internal static FilePolicy Policy(FileSelection selection) => new(new LanguageDetector(FrontEnds.All), selection);

    /// <summary>A listing with all bytes, as text that can be compared.</summary>
    private static string Text(ISource source)
    {
        var listing = source.List(2, CancellationToken.None);
        var text = new StringBuilder();
        foreach (var file in listing.Files)
        {
            using var opened = source.Open(file);
            var bytes = new byte[opened.Length];
            Assert.Equal(bytes.Length, opened.Read(bytes, 0));
            text.AppendLine($"{file.Path}: {Encoding.UTF8.GetString(bytes)}");
        }

        text.AppendLine(string.Join(' ', listing.Skipped.Select(pair => $"{pair.Key}={pair.Value}")));
        text.AppendLine($"folders={listing.SkippedFolders}");
        return text.AppendJoin('\n', listing.Problems.Select(problem => problem.ToString())).ToString();
    }
}
