using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>Chooses the branch that a change is meant for.</summary>
internal static class BaseChoice
{
    /// <summary>What pipelines call the branch that a merge request is meant for.</summary>
    private static readonly string[] Variables =
    [
        "GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "BITBUCKET_PR_DESTINATION_BRANCH", "SYSTEM_PULLREQUEST_TARGETBRANCH", "CHANGE_TARGET", "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
        "DRONE_TARGET_BRANCH",
    ];

    private static readonly string[] UsualBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

    /// <summary>The commit to compare with, and its name for people.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="asked">What the user asked for, or null.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UsageException">Nothing was asked for, and nothing can be guessed; or the pipeline names a branch that is not there, and any other would be the wrong one.</exception>
    public static (string Name, ObjectId Commit) Choose(GitRepository repository, string? asked, Func<string, string?> variable)
    {
        if (asked is not null)
        {
            return (asked, repository.ResolveCommit(asked));
        }

        var announced = Announced(variable);
        foreach (var name in announced is null ? UsualBranches : [$"origin/{announced}", announced])
        {
            if (repository.TryResolveCommit(name) is { } commit)
            {
                return (name, commit);
            }
        }

        throw new UsageException(announced is null
            ? "There is no branch to compare with; name one with --base, for instance --base origin/main, or use --baseline FILE."
            : $"The pipeline says that the change is meant for {announced}, which is not in this clone; bring it with `git fetch origin {announced}`, or name another with --base.");
    }

    /// <summary>The branch that the pipeline names, or null. Its checkout has it as a branch of its remote.</summary>
    private static string? Announced(Func<string, string?> variable) => Variables
        .Select(variable)
        .Where(name => !string.IsNullOrEmpty(name))
        .Select(name => name!.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : name)
        .FirstOrDefault();
}
