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

    /// <summary>What is staged beside the last commit, or the last commit beside the place where it left the branch that it is meant for.</summary>
    /// <exception cref="UsageException">That place can't be told.</exception>
    public static Snapshots Of(GitRepository repository, string? asked, bool staged, Func<string, string?> variable)
    {
        if (staged && asked is null)
        {
            return repository.TryResolveCommit("HEAD") is { } head
                ? new Snapshots(Commit(repository, head), $"HEAD ({Short(head)})", TreeSource.Index(repository), "what is staged")
                : new Snapshots(TreeSource.Nothing, "nothing, for there is no commit yet", TreeSource.Index(repository), "what is staged");
        }

        var (name, wanted) = BaseChoice.Choose(repository, asked, variable);
        var newest = repository.ResolveCommit("HEAD");
        var start = MergeBase(repository, name, wanted, newest);
        var before = $"{Short(start)}, where it left {name}";
        return staged
            ? new Snapshots(Commit(repository, start), before, TreeSource.Index(repository), "what is staged")
            : new Snapshots(Commit(repository, start), before, Commit(repository, newest), $"HEAD ({Short(newest)})");
    }

    private static TreeSource Commit(GitRepository repository, ObjectId id) => TreeSource.Commit(repository, repository.ReadCommit(id));

    private static ObjectId MergeBase(GitRepository repository, string name, ObjectId wanted, ObjectId newest) => repository.MergeBase(wanted, newest) switch
    {
        { Kind: MergeBaseKind.Found, Commit: var found } => found,
        { Kind: MergeBaseKind.None } => throw new UsageException($"{name} and HEAD have no commit in common; is {name} of this repository?"),
        _ => throw new UsageException(
        [
            $"This clone is shallow: the commit where HEAD left {name} is not in it, or can't be told.",
            "Fetch more of the history with `git fetch --unshallow`, or check out with all of it (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).",
        ]),
    };

    private static string Short(ObjectId id) => id.ToString()[..ShortName];
}
