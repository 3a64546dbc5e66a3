using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

public sealed class RevisionTests
{
    [Fact]
    public void EveryWayToNameACommit()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Git("tag", "light");
        sandbox.Git("tag", "-m", "a tag", "v1.0");
        sandbox.Git("tag", "-m", "a tag of a tag", "v1.0-again", "v1.0");
        var first = sandbox.Git("rev-parse", "HEAD");
        sandbox.Write("a.sh", "2").Commit();
        sandbox.Git("branch", "feature/x");
        sandbox.Git("branch", "beef");
        sandbox.Git("update-ref", "refs/remotes/origin/topic", first);
        sandbox.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/topic");
        using var repository = GitRepository.Open(sandbox.Root);
        string[] revisions =
        [
            "HEAD", "@", "@~1", "HEAD^", "main", "heads/main", "refs/heads/main", "feature/x", "feature/x^0", "beef", "light", "tags/light", "v1.0", "v1.0^{}", "v1.0^{commit}", "v1.0-again",
            "origin/topic", "remotes/origin/topic", "origin", "origin/HEAD", first, first[..4], first[..12], first[..7].ToUpperInvariant(), "main~1",
        ];
        Assert.Equal(revisions.Select(revision => $"{revision} {sandbox.Git("rev-parse", "--verify", "--end-of-options", revision + "^{commit}")}"), revisions.Select(revision => $"{revision} {repository.ResolveCommit(revision)}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--output=x")]
    [InlineData("-u x")]
    [InlineData("-")]
    [InlineData("main..side")]
    [InlineData("main:a.sh")]
    [InlineData(":/message")]
    [InlineData("main@{1}")]
    [InlineData("../../etc/passwd")]
    [InlineData("main\nHEAD")]
    [InlineData("main\0")]
    [InlineData("^main")]
    [InlineData("ma*n")]
    [InlineData("ext::sh -c touch")]
    public void WhatIsNoRevisionIsRefused(string revision)
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Git("update-ref", "refs/heads/--output=x", "HEAD");
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("bad-revision", Assert.Throws<GitException>(() => repository.ResolveCommit(revision)).Id);
    }

    [Theory]
    [InlineData("topic", "origin/topic")]
    [InlineData("mian", "main")]
    [InlineData("Main", "main")]
    [InlineData("release/2.0", "release/2.1")]
    [InlineData("nothing-like-it", null)]
    public void AnUnknownOneIsAnsweredWithNamesNearToIt(string revision, string? near)
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Git("update-ref", "refs/remotes/origin/topic", "HEAD");
        sandbox.Git("branch", "release/2.1");
        using var repository = GitRepository.Open(sandbox.Root);
        var error = Assert.Throws<GitException>(() => repository.ResolveCommit(revision));
        Assert.Equal("unknown-revision", error.Id);
        Assert.Equal($"No branch, tag or commit is called '{revision}'." + (near is null ? "" : $" Near to it: {near}."), error.Message);
    }

    [Fact]
    public void WhatIsNoCommitIsRefused()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Git("tag", "tree", "HEAD^{tree}");
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("not-a-commit", Assert.Throws<GitException>(() => repository.ResolveCommit("tree")).Id);
        Assert.Equal("unknown-revision", Assert.Throws<GitException>(() => repository.ResolveCommit("main^{tree}")).Id);
        Assert.Equal("unknown-revision", Assert.Throws<GitException>(() => repository.ResolveCommit("main~99")).Id);
        Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.ResolveCommit(new string('1', 40))).Id);
    }

    [Theory]
    [InlineData("ref: ../../../outside")]
    [InlineData("ref: refs/heads/main")]
    [InlineData("no name of an object")]
    public void AReferenceThatLeadsAstrayIsAnError(string content)
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Write(".git/refs/heads/main", content + "\n");
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("damaged-repository", Assert.Throws<GitException>(() => repository.ResolveCommit("main")).Id);
    }

    [Fact]
    public void AReferenceThatIsALinkOrAPipeIsNotOpened()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "1").Commit();
        sandbox.Link(".git/refs/heads/away", "/dev/zero").Link(".git/refs/heads/same", "refs/heads/main");
        sandbox.Shell("mkfifo .git/refs/heads/pipe");
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Equal("unknown-revision", Assert.Throws<GitException>(() => repository.ResolveCommit("away")).Id);
        Assert.Equal("unknown-revision", Assert.Throws<GitException>(() => repository.ResolveCommit("pipe")).Id);
        Assert.Equal(sandbox.Git("rev-parse", "main"), repository.ResolveCommit("same").ToString());
    }
}
