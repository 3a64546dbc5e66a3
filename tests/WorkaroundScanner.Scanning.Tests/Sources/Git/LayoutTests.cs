using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Objects;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>The ways in which a repository can be laid out.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void AWorkTree()
    {
        using var sandbox = Small();
        Assert.True(GitRepository.Stands(sandbox.Root));
        using var repository = GitRepository.Open(sandbox.Root + "/");
        Assert.Equal(sandbox.Root, repository.WorkTree);
        Assert.False(repository.IsShallow || repository.IsPartial);
        Reads(repository, sandbox.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void NoneStandsInAFolderBelowOrInAPlainOne()
    {
        using var sandbox = Small();
        sandbox.Write("below/x.sh", "").Write("fake/HEAD", "ref: refs/heads/main\n").Write("broken/.git/config", "");
        Assert.False(GitRepository.Stands(sandbox.At("below")));
        Assert.False(GitRepository.Stands(sandbox.At("fake")));
        Assert.Equal("no-repository", Assert.Throws<GitException>(() => GitRepository.Open(sandbox.At("below"))).Id);
        Assert.Equal("no-repository", Assert.Throws<GitException>(() => GitRepository.Open(sandbox.At("not there"))).Id);
        Assert.Equal("damaged-repository", Assert.Throws<GitException>(() => GitRepository.Open(sandbox.At("broken"))).Id);
    }

    [Fact]
    public void ABareOne()
    {
        using var sandbox = Small();
        sandbox.Git("clone", "-q", "--bare", ".", "bare");
        using var repository = GitRepository.Open(sandbox.At("bare"));
        Assert.Null(repository.WorkTree);
        Reads(repository, sandbox.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void ALinkedWorkTreeHasItsOwnHeadAndIndex()
    {
        using var sandbox = Small();
        sandbox.Git("worktree", "add", "-q", "-b", "side", "linked");
        sandbox.Write("linked/new.sh", "");
        sandbox.GitIn(sandbox.At("linked"), "add", "new.sh");
        sandbox.GitIn(sandbox.At("linked"), "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "side");
        using var repository = GitRepository.Open(sandbox.At("linked"));
        Reads(repository, sandbox.Git("rev-parse", "side"));
        Assert.Equal(sandbox.Git("rev-parse", "main"), repository.ResolveCommit("main").ToString());
        Assert.Contains(repository.ReadIndex(), entry => entry.Path == "new.sh");
    }

    [Fact]
    public void ASubmodulesOwnCheckout()
    {
        using var sandbox = Small();
        using var inner = Small();
        sandbox.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Root, "sub");
        using var repository = GitRepository.Open(sandbox.At("sub"));
        Assert.Equal(sandbox.At("sub"), repository.WorkTree);
        Reads(repository, inner.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void AGitFileThatLeadsNowhere()
    {
        using var sandbox = new GitSandbox();
        sandbox.Write(".git", "gitdir: /nowhere/at/all\n");
        Assert.Equal("damaged-repository", Assert.Throws<GitException>(() => GitRepository.Open(sandbox.Root)).Id);
        sandbox.Write(".git", "something else\n");
        Assert.Equal("damaged-repository", Assert.Throws<GitException>(() => GitRepository.Open(sandbox.Root)).Id);
    }

    [Fact]
    public void ObjectsBorrowedFromOthersThroughSeveralSteps()
    {
        using var sandbox = Small();
        sandbox.Git("clone", "-q", "--shared", ".", "one");
        sandbox.Git("clone", "-q", "--shared", "one", "two words");
        sandbox.Git("clone", "-q", "--bare", "--shared", "two words", "three");
        File.WriteAllText(sandbox.At("one/.git/objects/info/alternates"), "# a comment\n../../../.git/objects\n");
        File.WriteAllText(sandbox.At("three/objects/info/alternates"), $"\"{sandbox.At("two\\040words/.git/objects")}\"\n/not/there\n");
        using var repository = GitRepository.Open(sandbox.At("three"));
        Reads(repository, sandbox.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void AlternatesThatLeadInACircle()
    {
        using var sandbox = Small();
        File.WriteAllText(sandbox.At(".git/objects/info/alternates"), sandbox.At(".git/objects") + "\n../objects\n");
        using var repository = GitRepository.Open(sandbox.Root);
        Reads(repository, sandbox.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void PackedReferencesAndLooseOnesThatOverruleThem()
    {
        using var sandbox = Small();
        sandbox.Git("branch", "old");
        sandbox.Git("tag", "-m", "a tag", "v1");
        sandbox.Git("pack-refs", "--all");
        var old = sandbox.Git("rev-parse", "HEAD");
        sandbox.Write("new.sh", "").Commit();
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal(old, repository.ResolveCommit("old").ToString());
        Assert.Equal(old, repository.ResolveCommit("v1").ToString());
        Reads(repository, sandbox.Git("rev-parse", "main"));
    }

    [Fact]
    public void ADetachedHeadAndAnUnbornOne()
    {
        using var sandbox = Small();
        sandbox.Write("more.sh", "").Commit();
        sandbox.Git("checkout", "-q", "--detach", "HEAD~1");
        using (var repository = GitRepository.Open(sandbox.Root))
        {
            Reads(repository, sandbox.Git("rev-parse", "HEAD"));
        }

        using var empty = GitSandbox.WithRepository();
        using var unborn = GitRepository.Open(empty.Root);
        Assert.Equal("unknown-revision", Assert.Throws<GitException>(() => unborn.ResolveCommit("HEAD")).Id);
    }

    [Fact]
    public void OneThatBelongsToSomebodyElse()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can give a folder to somebody else.");
        using var sandbox = Small();
        var head = sandbox.Git("rev-parse", "HEAD");
        sandbox.Shell("chown -R 12345:12345 .");
        Assert.Throws<InvalidOperationException>(() => sandbox.Git("rev-parse", "HEAD"));
        using var repository = GitRepository.Open(sandbox.Root);
        Reads(repository, head);
    }

    [Fact]
    public void OneOfNamesBySha256()
    {
        using var sandbox = GitSandbox.WithRepository("--object-format=sha256");
        sandbox.Write("a.sh", "echo one\n").Commit();
        sandbox.Git("gc", "-q");
        sandbox.Git("clone", "-q", "--shared", ".", "borrows");
        foreach (var folder in (string[])[sandbox.Root, sandbox.At("borrows")])
        {
            using var repository = GitRepository.Open(folder);
            Reads(repository, sandbox.Git("rev-parse", "HEAD"));
            Assert.Equal(sandbox.Git("rev-parse", "HEAD"), repository.ResolveCommit(sandbox.Git("rev-parse", "--short=12", "HEAD")).ToString());
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.ReadBlob(Id(new string('1', 64)))).Id);
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.ReadBlob(Id(new string('1', 40)))).Id);
            Reads(repository, sandbox.Git("rev-parse", "HEAD"));
        }
    }

    [Fact]
    public void APartialCloneReadsWhatIsThereAndFetchesNothing()
    {
        using var sandbox = Small();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + sandbox.Root, "partial");
        var before = TreeHash.Of(sandbox.At("partial"));
        using (var repository = GitRepository.Open(sandbox.At("partial")))
        {
            Assert.True(repository.IsPartial);
            var entry = Assert.Single(repository.ReadTree(repository.ReadCommit(repository.ResolveCommit("HEAD")).Tree));
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.ReadBlob(entry.Id)).Id);
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.BlobSize(entry.Id)).Id);
        }

        Assert.Equal(before, TreeHash.Of(sandbox.At("partial")));
    }

    [Theory]
    [InlineData("[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n", "reftable")]
    [InlineData("[core] repositoryformatversion = 1\n[extensions]\n\tobjectformat = md5\n", "md5")]
    [InlineData("[core]\nrepositoryformatversion=1\n[Extensions]\n Future ; a comment\n", "future")]
    public void FormatsThatCannotBeReadAreNamed(string config, string name)
    {
        using var sandbox = Small();
        sandbox.Write(".git/config", config);
        var error = Assert.Throws<GitException>(() => GitRepository.Open(sandbox.Root));
        Assert.Equal("unsupported-repository", error.Id);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void ManyThreadsReadOneRepository(string format)
    {
        using var sandbox = GitSandbox.WithRepository("--object-format=" + format);
        for (var i = 0; i < 60; i++)
        {
            sandbox.Write($"d{i % 7}/{i}.sh", new string((char)('a' + (i % 26)), 200 * i));
        }

        sandbox.Commit();
        sandbox.Git("gc", "-q");
        using var repository = GitRepository.Open(sandbox.Root);
        var entries = repository.ReadIndex();
        Parallel.For(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var entry = entries[i % entries.Count];
            var number = int.Parse(Path.GetFileNameWithoutExtension(entry.Path));
            Assert.Equal(200 * number, repository.BlobSize(entry.Id));
            Assert.Equal(new string((char)('a' + (number % 26)), 200 * number), System.Text.Encoding.ASCII.GetString(repository.ReadBlob(entry.Id)));
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.BlobSize(Id(new string((char)('a' + (i % 6)), entry.Id.ToString().Length)))).Id);
        });
    }

    [Fact]
    public void TheLibraryIsFound() => Assert.Matches(@"^1\.\d+\.\d+$", LibGit2.Find());

    private static GitSandbox Small()
    {
        var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "echo one\n").Commit();
        return sandbox;
    }

    private static ObjectId Id(string text) => new ObjectIdText(text).Id;

    private static void Reads(GitRepository repository, string head)
    {
        var commit = repository.ReadCommit(repository.ResolveCommit("HEAD"));
        Assert.Equal(head, commit.Id.ToString());
        var entry = repository.ReadTree(commit.Tree)[0];
        Assert.Equal("a.sh", entry.Name);
        Assert.Equal("echo one\n"u8.ToArray(), repository.ReadBlob(entry.Id));
        Assert.Equal(9, repository.BlobSize(entry.Id));
    }
}
