using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>In a shallow clone a merge base is right or refused.</summary>
public sealed class ShallowTests
{
    private const int Histories = 24;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Histories)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoAnswerThatTheFullHistoryContradicts(int seed)
    {
        using var sandbox = GitSandbox.WithRepository();
        var commits = GeneratedHistory.Fill(sandbox, seed);
        var random = new Random(seed);
        sandbox.Git("clone", "-q", "--bare", ".", "few");
        var kept = random.GetItems([.. Enumerable.Range(20, 16)], 3);
        sandbox.Shell($"cd few && git for-each-ref --format='delete %(refname)' | grep -vE '/c({string.Join('|', kept)})$' | git update-ref --stdin");
        sandbox.Git("clone", "-q", "--bare", "--no-single-branch", $"--depth={1 + (seed % 6)}", "file://" + sandbox.At("few"), "shallow");
        using var repository = GitRepository.Open(sandbox.At("shallow"));
        var there = commits.Where(commit => IsThere(repository, commit.Id)).ToArray();
        for (var i = 0; i < 40; i++)
        {
            var (first, second) = (there[random.Next(there.Length)], there[random.Next(there.Length)]);
            var all = sandbox.Shell($"git -c core.commitGraph=false merge-base --all {first.Text} {second.Text} || true").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var found = repository.MergeBase(first.Id, second.Id);
            Assert.True(found.Kind switch { MergeBaseKind.Found => all.Contains(found.Commit!.ToString()), MergeBaseKind.None => all.Length == 0, _ => true }, $"{first.Text} {second.Text}: {found}");
        }
    }

    [Fact]
    public void TheBaseIsToldAsSoonAsEnoughOfTheHistoryIsThere()
    {
        using var sandbox = GitSandbox.WithRepository();
        for (var i = 0; i < 6; i++)
        {
            sandbox.Write("a.sh", $"{i}").Commit(seconds: 1_700_000_000 + i);
        }

        var fork = sandbox.Git("rev-parse", "main");
        sandbox.Git("checkout", "-q", "-b", "side");
        sandbox.Write("b.sh", "1").Commit(seconds: 1_700_000_100);
        sandbox.Write("b.sh", "2").Commit(seconds: 1_700_000_200);
        sandbox.Git("checkout", "-q", "main");
        sandbox.Write("c.sh", "1").Commit(seconds: 1_700_000_300);
        Assert.Equal(MergeBaseKind.TooShallow, Base(1).Kind);
        Assert.Equal(MergeBaseKind.TooShallow, Base(2).Kind);
        Assert.Equal(MergeBase.At(new ObjectIdText(fork).Id), Base(3));
        Assert.Equal(MergeBase.At(new ObjectIdText(fork).Id), Base(5));

        MergeBase Base(int depth)
        {
            sandbox.Git("clone", "-q", "--bare", "--no-single-branch", $"--depth={depth}", "file://" + sandbox.Root, $"depth-{depth}");
            using var repository = GitRepository.Open(sandbox.At($"depth-{depth}"));
            return repository.MergeBase(repository.ResolveCommit("main"), repository.ResolveCommit("side"));
        }
    }

    [Fact]
    public void HistoryEndsWhereTheCloneEnds()
    {
        using var sandbox = GitSandbox.WithRepository();
        for (var i = 0; i < 5; i++)
        {
            sandbox.Write("a.sh", $"{i}").Commit();
        }

        sandbox.Git("clone", "-q", "--depth=2", "file://" + sandbox.Root, "shallow");
        using var repository = GitRepository.Open(sandbox.At("shallow"));
        Assert.Equal([false, true], repository.FirstParents(repository.ResolveCommit("HEAD")).Select(commit => commit.IsBoundary));
        var error = Assert.Throws<GitException>(() => repository.ResolveCommit("HEAD~3"));
        Assert.Equal("shallow-clone", error.Id);
        Assert.Contains("git fetch --unshallow", error.Message, StringComparison.Ordinal);
    }

    private static bool IsThere(GitRepository repository, ObjectId id)
    {
        try
        {
            return repository.ReadCommit(id).Id == id;
        }
        catch (GitException error) when (error.Id == "missing-object")
        {
            return false;
        }
    }
}
