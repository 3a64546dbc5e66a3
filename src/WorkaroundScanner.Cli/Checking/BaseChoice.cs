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
    /// <exception cref="UsageException">Nothing was asked for, and nothing can be guessed.</exception>
    public static (string Name, ObjectId Commit) Choose(GitRepository repository, string? asked, Func<string, string?> variable)
    {
        if (asked is not null)
        {
            return (asked, repository.ResolveCommit(asked));
        }

        foreach (var name in Announced(variable).Concat(UsualBranches))
        {
            if (repository.TryResolveCommit(name) is { } commit)
            {
                return (name, commit);
            }
        }

        throw new UsageException("There is no branch to compare with; name one with --base, for instance --base origin/main, or use --baseline FILE.");
    }

    /// <summary>A pipeline's checkout has the target as a branch of its remote.</summary>
    private static IEnumerable<string> Announced(Func<string, string?> variable) => Variables
        .Select(variable)
        .Where(name => !string.IsNullOrEmpty(name))
        .Select(name => name!.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : name)
        .SelectMany(name => (string[])[$"origin/{name}", name]);
}
