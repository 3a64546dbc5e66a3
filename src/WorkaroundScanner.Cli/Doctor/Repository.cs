using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Reporting.Doctor;
using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Cli.Doctor;

/// <summary>What a repository holds of what <c>wscan check</c> needs.</summary>
internal static class Repository
{
    /// <summary>Its parts; one that says why, where no repository can be looked at.</summary>
    public static IEnumerable<Part> Look(string folder)
    {
        const string use = "check, history and scan --rev run at the root of one; scanning a folder does without";
        try
        {
            using var repository = Root.Repository(folder);
            return [new("repository", PartState.Ok, Path.GetFullPath(folder), use), History(repository), Objects(repository), Checkout(repository), Base(repository)];
        }
        catch (UsageException error)
        {
            return [new("repository", PartState.Note, error.Message, use)];
        }
        catch (GitException error)
        {
            return [new("repository", PartState.Missing, error.Message, use)];
        }
    }

    private static Part History(GitRepository repository)
    {
        const string use = "history looks back as far as it goes";
        return repository.IsShallow
            ? new Part("commits", PartState.Note, "shallow: older commits are not in this clone", use, "`git fetch --unshallow` brings them; GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0.")
            : new Part("commits", PartState.Ok, "all of the history", use);
    }

    private static Part Objects(GitRepository repository)
    {
        const string use = "nothing is fetched while scanning";
        return repository.IsPartial
            ? new Part("objects", PartState.Note, "partial: objects can be missing in this clone", use, "Where one is missing, clone without --filter.")
            : new Part("objects", PartState.Ok, "all that belong to the commits", use);
    }

    private static Part Checkout(GitRepository repository)
    {
        const string use = "scan reads the files that are checked out; check reads commits";
        if (repository.WorkTree is null)
        {
            return new Part("files", PartState.Note, "none: the repository is bare", use, "`wscan scan --rev HEAD` reads a commit.");
        }

        var left = repository.ReadIndex().Count(entry => entry.IsNotCheckedOut);
        return left > 0
            ? new Part("files", PartState.Note, $"sparse: {left} {(left == 1 ? "entry is" : "entries are")} not checked out", use, "`wscan scan --rev HEAD` reads them all.")
            : new Part("files", PartState.Ok, "all that are tracked", use);
    }

    private static Part Base(GitRepository repository)
    {
        const string use = "what check compares with where --base is left out";
        try
        {
            var sides = Snapshots.Committed(repository, asked: null, "HEAD", Environment.GetEnvironmentVariable);
            return new Part("base", PartState.Ok, $"{sides.AfterName} is compared with {sides.BeforeName}", use);
        }
        catch (UsageException error)
        {
            return new Part("base", repository.IsShallow ? PartState.Missing : PartState.Note, error.Lines[0], use, string.Join(' ', error.Lines.Skip(1)));
        }
        catch (GitException error)
        {
            return error.Id switch
            {
                "libgit2-missing" => new Part("base", PartState.Note, "can't be told without libgit2", use),
                "unknown-revision" => new Part("base", PartState.Note, "no commit yet", use),
                _ => new Part("base", PartState.Missing, error.Message, use),
            };
        }
    }
}
