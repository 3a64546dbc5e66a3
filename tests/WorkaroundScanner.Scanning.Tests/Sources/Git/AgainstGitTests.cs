using System.Globalization;
using System.Text;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>What is read against what the git executable prints, over generated histories.</summary>
public sealed class AgainstGitTests
{
    private const int Histories = 50;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Histories)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SameAsGit(int seed)
    {
        using var sandbox = GitSandbox.WithRepository();
        var commits = GeneratedHistory.Fill(sandbox, seed);
        if (seed % 2 == 0)
        {
            sandbox.Git("gc", "-q");
        }

        using var repository = GitRepository.Open(sandbox.Root);
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, 30).Select(_ => (First: commits[random.Next(commits.Count)], Second: commits[random.Next(commits.Count)])).ToArray();
        SameMergeBases(sandbox, repository, pairs);
        SameChanges(sandbox, repository, pairs[..6]);
        SameFirstParents(sandbox, repository, commits[^1]);
        SameRevisions(sandbox, repository, random, commits.Count);
        SameTrees(sandbox, repository, commits[^1]);
    }

    private static void SameMergeBases(GitSandbox sandbox, GitRepository repository, (ObjectIdText First, ObjectIdText Second)[] pairs)
    {
        var byGit = sandbox.Shell("while read -r a b; do git -c core.commitGraph=false merge-base $a $b || echo none; done", string.Concat(pairs.Select(pair => $"{pair.First.Text} {pair.Second.Text}\n")));
        var ours = pairs.Select(pair => repository.MergeBase(pair.First.Id, pair.Second.Id) switch
        {
            { Kind: MergeBaseKind.Found } found => found.Commit!.ToString(),
            { Kind: var kind } => kind.ToString().ToLowerInvariant(),
        });
        Assert.Equal(byGit.Split('\n', StringSplitOptions.RemoveEmptyEntries), ours);
    }

    private static void SameChanges(GitSandbox sandbox, GitRepository repository, (ObjectIdText First, ObjectIdText Second)[] pairs)
    {
        foreach (var (first, second) in pairs)
        {
            var byGit = sandbox.Git("diff-tree", "-r", "--no-renames", "--raw", "--no-abbrev", "-z", first.Text, second.Text);
            var ours = repository.ChangedPaths(repository.ReadCommit(first.Id).Tree, repository.ReadCommit(second.Id).Tree)
                .Select(change => $":{Octal(change.Before?.Mode ?? 0)} {Octal(change.After?.Mode ?? 0)} {Name(change.Before?.Id)} {Name(change.After?.Id)}\0{Bytes(change.Path)}");
            Assert.Equal(Changes(byGit).Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Git's lines without the letter for the kind of change, which the names of the two sides tell.</summary>
    private static IEnumerable<string> Changes(string raw) => raw.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => pair[0][..^2] + "\0" + pair[1]);

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(6, '0');

    private static string Name(ObjectId? id) => id?.ToString() ?? new string('0', 40);

    private static string Bytes(string path) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path));

    private static void SameFirstParents(GitSandbox sandbox, GitRepository repository, ObjectIdText tip)
    {
        var byGit = sandbox.Git("log", "--first-parent", "--format=%H %ct %T", tip.Text).Split('\n');
        var ours = repository.FirstParents(tip.Id).Select(commit => string.Create(CultureInfo.InvariantCulture, $"{commit.Id} {commit.Committed.ToUnixTimeSeconds()} {commit.Tree}"));
        Assert.Equal(byGit, ours);
    }

    private static void SameRevisions(GitSandbox sandbox, GitRepository repository, Random random, int commits)
    {
        string[] steps = ["", "~", "^", "~2", "^2", "^1~1", "~3^2", "^0", "^{commit}", "~0", "^^"];
        var revisions = Enumerable.Range(0, 30).Select(_ => $"c{random.Next(commits)}{steps[random.Next(steps.Length)]}").ToArray();
        var byGit = sandbox.Shell("while read -r r; do git rev-parse -q --verify --end-of-options $r^{commit} || echo none; done", string.Concat(revisions.Select(revision => revision + "\n")));
        var ours = revisions.Select(revision =>
        {
            try
            {
                return repository.ResolveCommit(revision).ToString();
            }
            catch (GitException error) when (error.Id == "unknown-revision")
            {
                return "none";
            }
        });
        Assert.Equal(byGit.Split('\n', StringSplitOptions.RemoveEmptyEntries), ours);
    }

    private static void SameTrees(GitSandbox sandbox, GitRepository repository, ObjectIdText commit)
    {
        var byGit = sandbox.Git("ls-tree", "-r", "-t", "-z", commit.Text).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var ours = new List<string>();
        void Walk(ObjectId tree, string prefix)
        {
            foreach (var entry in repository.ReadTree(tree))
            {
                var path = prefix + Encoding.Latin1.GetString(entry.NameBytes.Span);
                ours.Add($"{Octal(entry.Mode)} {(entry.Kind == EntryKind.Folder ? "tree" : "blob")} {entry.Id}\t{path}");
                if (entry.Kind == EntryKind.Folder)
                {
                    Walk(entry.Id, path + "/");
                }
                else
                {
                    Assert.Equal(sandbox.Git("cat-file", "blob", entry.Id.ToString()), Encoding.Latin1.GetString(repository.ReadBlob(entry.Id)).TrimEnd('\n'));
                    Assert.Equal(repository.ReadBlob(entry.Id).Length, repository.BlobSize(entry.Id));
                }
            }
        }

        Walk(repository.ReadCommit(commit.Id).Tree, "");
        Assert.Equal(byGit, ours);
    }
}
