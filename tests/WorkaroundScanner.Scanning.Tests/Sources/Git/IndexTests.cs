using System.Text;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Index;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

public sealed class IndexTests
{
    public static TheoryData<int, int> SeedsAndVersions()
    {
        var data = new TheoryData<int, int>();
        for (var seed = 1; seed <= 12; seed++)
        {
            data.Add(seed, 2 + (seed % 3));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SeedsAndVersions))]
    public void SameAsGit(int seed, int version)
    {
        using var sandbox = GitSandbox.WithRepository(seed % 4 == 0 ? ["--object-format=sha256"] : []);
        sandbox.Git("checkout", "-q", GeneratedHistory.Fill(sandbox, seed)[^1].Text);
        sandbox.Write("staged and not committed.sh", "new").Write("intended.sh", "later");
        sandbox.Git("add", "staged and not committed.sh");
        if (version > 2)
        {
            sandbox.Git("add", "--intent-to-add", "intended.sh");
        }

        sandbox.Git("update-index", "--index-version", version.ToString());
        Assert.Equal(ByGit(sandbox), Ours(sandbox));
    }

    [Fact]
    public void UnsolvedMergesAreCountedOnceAndLeftOut()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("both.sh", "base\n").Write("other.sh", "same\n").Commit();
        sandbox.Git("checkout", "-q", "-b", "side");
        sandbox.Write("both.sh", "side\n").Commit();
        sandbox.Git("checkout", "-q", "main");
        sandbox.Write("both.sh", "main\n").Commit();
        Assert.Throws<InvalidOperationException>(() => sandbox.Git("merge", "side"));
        Assert.Equal(ByGit(sandbox), Ours(sandbox));
        using var repository = GitRepository.Open(sandbox.Root);
        var listing = new IndexSource(repository, SourcesAgreeTests.Policy(new FileSelection())).List(1, CancellationToken.None);
        Assert.Equal(["other.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.Skipped["conflict"]);
    }

    [Fact]
    public void WhatIsStagedIsReadAndWhatIsOnlyIntendedIsNot()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "committed").Commit();
        sandbox.Write("a.sh", "staged").Write("intended.sh", "later");
        sandbox.Git("add", "a.sh");
        sandbox.Git("add", "-N", "intended.sh");
        sandbox.Write("a.sh", "not staged");
        using var repository = GitRepository.Open(sandbox.Root);
        var listing = new IndexSource(repository, SourcesAgreeTests.Policy(new FileSelection())).List(1, CancellationToken.None);
        Assert.Equal("staged", Encoding.UTF8.GetString(repository.ReadBlob(Assert.Single(listing.Files).Content!)));
    }

    /// <summary>A hook of <c>git commit -a</c> sees an index of its own.</summary>
    [Fact]
    public void TheIndexThatAHookIsToldOf()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "committed").Commit();
        sandbox.Write("a.sh", "changed").Write(".git/hooks/pre-commit", "#!/bin/sh\ncp \"$GIT_INDEX_FILE\" .git/seen\n");
        sandbox.Shell("chmod +x .git/hooks/pre-commit; git commit -q -a -m change");
        sandbox.Git("reset", "-q", "HEAD~1");
        using var repository = GitRepository.Open(sandbox.Root, sandbox.At(".git/seen"));
        Assert.Equal("changed", Encoding.UTF8.GetString(repository.ReadBlob(Assert.Single(repository.ReadIndex()).Id)));
    }

    [Fact]
    public void ASparseIndexIsUnfolded()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Write("in/b.sh", "").Write("out/c.sh", "").Write("out/deep/d.sh", "").Write("vendor/e.sh", "").Commit();
        sandbox.Git("sparse-checkout", "init", "--cone", "--sparse-index");
        sandbox.Git("sparse-checkout", "set", "in");
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Contains(repository.ReadIndex(), entry => entry.Kind == Scanning.Sources.Git.Trees.EntryKind.Folder);
        var listing = new IndexSource(repository, SourcesAgreeTests.Policy(new FileSelection())).List(2, CancellationToken.None);
        Assert.Equal(["a.sh", "in/b.sh", "out/c.sh", "out/deep/d.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.SkippedFolders);
    }

    [Fact]
    public void ASplitIndexIsRefusedWithTheWayOut()
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Write("a.sh", "").Commit();
        sandbox.Git("update-index", "--split-index");
        using var repository = GitRepository.Open(sandbox.Root);
        var error = Assert.Throws<GitException>(() => repository.ReadIndex());
        Assert.Equal("unsupported-index", error.Id);
        Assert.Contains("git update-index --no-split-index", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingWasStagedNothingIsListed()
    {
        using var sandbox = GitSandbox.WithRepository();
        using var repository = GitRepository.Open(sandbox.Root);
        Assert.Empty(repository.ReadIndex());
    }

    /// <summary>Cut short and with bytes changed: every outcome but a typed error or a list of entries is a fault.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void DamagedOnesAreRefusedOrRead(int version)
    {
        using var sandbox = GitSandbox.WithRepository();
        sandbox.Git("checkout", "-q", GeneratedHistory.Fill(sandbox, 7)[^1].Text);
        sandbox.Git("update-index", "--index-version", version.ToString());
        var whole = File.ReadAllBytes(sandbox.At(".git/index"));
        var entries = Read(whole)!.Count;
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.True(Read(whole[..length]) is not { } read || read.Count == entries));
        var random = new Random(version);
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = whole.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            _ = Read(damaged);
        }
    }

    private static IReadOnlyList<IndexEntry>? Read(byte[] bytes)
    {
        try
        {
            return GitIndex.Parse(bytes, 20);
        }
        catch (GitException error) when (error.Id is "damaged-index" or "unsupported-index")
        {
            return null;
        }
    }

    private static string[] ByGit(GitSandbox sandbox) => sandbox.Git("ls-files", "--stage", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Ours(GitSandbox sandbox)
    {
        using var repository = GitRepository.Open(sandbox.Root);
        return repository.ReadIndex().Select(entry => $"{Convert.ToString(entry.Mode, 8)} {entry.Id} {entry.Stage}\t{Encoding.Latin1.GetString(entry.PathBytes.Span)}");
    }
}
