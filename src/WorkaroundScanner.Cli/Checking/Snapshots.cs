using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>The two trees that a check compares.</summary>
/// <param name="Before">The older one.</param>
/// <param name="BeforeName">What it is, for people.</param>
/// <param name="After">The newer one.</param>
/// <param name="AfterName">What it is, for people.</param>
internal sealed record Snapshots(TreeSource Before, string BeforeName, TreeSource After, string AfterName)
{
    private const int ShortName = 10;

    /// <summary>A commit beside the one where it left the branch that it is meant for.</summary>
    /// <exception cref="UsageException">That one can't be told.</exception>
    public static Snapshots Committed(GitRepository repository, string? asked, string revision, Func<string, string?> variable)
    {
        var newest = repository.ResolveCommit(revision);
        var (name, wanted) = BaseChoice.Choose(repository, asked, variable);
        var start = MergeBase(repository, name, wanted, revision, newest);
        return new Snapshots(Commit(repository, start), $"{Short(start)}, where it left {name}", Commit(repository, newest), $"{revision} ({Short(newest)})");
    }

    /// <summary>What is staged beside the last commit, or beside the one where that left a branch.</summary>
    /// <exception cref="UsageException">That one can't be told.</exception>
    public static Snapshots Staged(GitRepository repository, string? asked)
    {
        var staged = TreeSource.Index(repository);
        const string name = "what is staged";
        if (repository.TryResolveCommit("HEAD") is not { } head)
        {
            return new Snapshots(TreeSource.Nothing, "nothing, for there is no commit yet", staged, name);
        }

        var start = asked is null ? head : MergeBase(repository, asked, repository.ResolveCommit(asked), "HEAD", head);
        return new Snapshots(Commit(repository, start), asked is null ? $"HEAD ({Short(start)})" : $"{Short(start)}, where HEAD left {asked}", staged, name);
    }

    private static TreeSource Commit(GitRepository repository, ObjectId id) => TreeSource.Commit(repository, repository.ReadCommit(id));

    private static ObjectId MergeBase(GitRepository repository, string name, ObjectId wanted, string revision, ObjectId newest) => repository.MergeBase(wanted, newest) switch
    {
        { Kind: MergeBaseKind.Found, Commit: { } found } => found,
        { Kind: MergeBaseKind.None } => throw new UsageException($"{name} and {revision} have no commit in common; is {name} of this repository?"),
        _ => throw new UsageException(
        [
            $"This clone is shallow: the commit where {revision} left {name} is not in it, or can't be told.",
            "Fetch more of the history with `git fetch --unshallow`, or check out with all of it (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).",
        ]),
    };

    private static string Short(ObjectId id) => id.ToString()[..ShortName];
}
