using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Cli.Trends;

/// <summary>A stretch of a branch, newest commit first.</summary>
/// <param name="Newest">Where it ends.</param>
/// <param name="Before">The commit before its first one; null where it goes back to the beginning.</param>
internal sealed record RevisionRange(ObjectId Newest, ObjectId? Before)
{
    private const string Dots = "..";

    /// <summary>Clocks differ: so many commits in a row before the first day end the search.</summary>
    private const int OlderInARow = 200;

    /// <summary>A range as git writes it, <c>OLD..NEW</c>, or one revision and all before it.</summary>
    /// <exception cref="GitException">A revision is unknown.</exception>
    public static RevisionRange Of(GitRepository repository, string? text)
    {
        if (text?.IndexOf(Dots, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return new RevisionRange(repository.ResolveCommit(text ?? "HEAD"), null);
        }

        var (old, recent) = (text[..at], text[(at + Dots.Length)..]);
        return new RevisionRange(repository.ResolveCommit(recent.Length == 0 ? "HEAD" : recent), repository.ResolveCommit(old.Length == 0 ? "HEAD" : old));
    }

    /// <summary>Its commits on the first-parent line, as far back as the first day needs.</summary>
    public List<GitCommit> Commits(GitRepository repository, DateTimeOffset firstDay)
    {
        var commits = new List<GitCommit>();
        var older = 0;
        foreach (var commit in repository.FirstParents(Newest))
        {
            if (commit.Id == Before || older > OlderInARow)
            {
                break;
            }

            commits.Add(commit);
            older = commit.Committed < firstDay ? older + 1 : 0;
        }

        return commits;
    }
}
