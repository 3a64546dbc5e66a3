using System.CommandLine;
using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Cli.Trends;
using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan history trend</c>: workarounds over time, straight from git's history.</summary>
internal sealed class HistoryCommand
{
    private const int MostProblems = 10;

    private readonly Argument<string> path = new("PATH") { Description = "The repository's root; the current folder where it is left out.", DefaultValueFactory = _ => "." };
    private readonly Option<string?> since = new("--since") { Description = "The first day: a date, or a time before today such as 24mo, 12w, 90d or 2y; 12mo where nothing else is asked for.", HelpName = "TIME" };
    private readonly Option<string?> range = new("--rev-range") { Description = "A stretch of a branch, OLD..NEW, or a revision and all before it; HEAD where it is left out.", HelpName = "RANGE" };
    private readonly Option<string> every = new("--every") { Description = "How often there is a point: week, month, quarter.", DefaultValueFactory = _ => "month" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day on which the trend ends; today where it is left out.", HelpName = "DATE" };
    private readonly Option<bool> stats = new("--stats") { Description = "Print what each stage took." };
    private readonly TrendOutputOptions output = new();
    private readonly ScanOptions scan = new();

    /// <summary>Declares the commands.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var history = new HistoryCommand();
        history.every.AcceptOnlyFromAmong("week", "month", "quarter");
        var trend = new Command("trend", "Show workarounds and their lines at the end of each period, as the branch held them then.") { history.path, history.since, history.range, history.every, history.asOf, history.stats };
        history.output.AddTo(trend);
        history.scan.AddTo(trend);
        trend.SetAction(parse => history.Run(parse, messages, cancellation));
        return new Command("history", "Ask the history of a repository.") { trend };
    }

    private int Run(ParseResult parse, Messages messages, CancellationToken cancellation)
    {
        var plan = output.Plan(parse);
        var clock = parse.GetValue(stats) ? new StageClock() : null;
        var organisation = scan.Organisation(parse, parse.GetValue(path)!);
        var loading = scan.LoadPack(parse, organisation, cancellation);
        var threads = scan.Threads(parse);
        using var repository = Root.Repository(parse.GetValue(path)!);
        var today = parse.GetValue(asOf) is { } day ? new DateTimeOffset(Today.Of(day), TimeOnly.MaxValue, TimeSpan.Zero) : DateTimeOffset.UtcNow;
        var ends = Ends(parse, repository, today);
        clock?.Note("Commits", ends.Count, ends.Count);
        var policy = PolicyFiles.Read(organisation, TreeSource.Commit(repository, repository.ReadCommit(repository.ResolveCommit("HEAD"))));
        var selection = scan.Selection(parse, policy);
        var trees = TreeSource.List(ends.Select(end => TreeSource.Commit(repository, end.Commit)), selection, FrontEnds.All, threads, cancellation);
        clock?.Note("List", trees.Sum(tree => tree.Count), trees.Sum(tree => tree.Met));
        var pack = loading.GetAwaiter().GetResult();
        var kept = trees.Any(tree => KeptScan.Pays(tree.Count)) ? scan.Kept(parse, parse.GetValue(path)!, "trend", selection, pack, policy) : null;
        var results = new Scanner(ScanSteps.With(pack.Rules, policy)).ScanAll(trees, scan.Request(parse, pack) with { Progress = StageClock.With(clock, bar: null), Cache = kept?.Cache }, cancellation);
        var problems = new List<Problem>();
        var declared = new Declared(policy, DateOnly.FromDateTime(today.UtcDateTime));
        var snapshots = ends.Zip(results, (end, result) =>
        {
            problems.AddRange(result.Problems.Where(problem => problem.Incomplete));
            return new Snapshot(end.Start, end.Commit.Id.ToString(), declared.Counting(result.Workarounds));
        });
        output.Write(parse, plan, Trend.Of(snapshots));
        kept?.Save();
        Say(problems, messages);
        clock?.Print(messages, kept?.Cache);
        if (repository.IsShallow)
        {
            messages.Say("This clone is shallow: the trend begins where its history does. `git fetch --unshallow` brings the rest.");
        }

        return problems.Count > 0 ? ExitCode.Incomplete : ExitCode.Clean;
    }

    /// <summary>Most problems are the same at many points.</summary>
    private static void Say(List<Problem> problems, Messages messages)
    {
        var same = problems.GroupBy(problem => $"{problem.Path}: {problem.Message}", StringComparer.Ordinal).ToList();
        foreach (var group in same.Take(MostProblems))
        {
            messages.Say($"Incomplete at {group.Count()} points: {group.Key}");
        }

        if (same.Count > MostProblems)
        {
            messages.Say($"and {same.Count - MostProblems} files more");
        }
    }

    private List<(DateTimeOffset Start, GitCommit Commit)> Ends(ParseResult parse, GitRepository repository, DateTimeOffset today)
    {
        var commits = RevisionRange.Of(repository, parse.GetValue(range));
        var first = parse.GetValue(since) is null && commits.Before is not null
            ? DateOnly.MinValue
            : FirstDay.Of(parse.GetValue(since) ?? "12mo", DateOnly.FromDateTime(today.UtcDateTime));
        var history = commits.Commits(repository, new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero));
        first = history.Count > 0 && first == DateOnly.MinValue ? DateOnly.FromDateTime(history.Min(commit => commit.Committed).UtcDateTime) : first;
        var byId = history.ToDictionary(commit => commit.Id.ToString(), StringComparer.Ordinal);
        return
        [
            .. PeriodPicker.Pick([.. history.Select(commit => new CommitTime(commit.Id.ToString(), commit.Committed))], Enum.Parse<Period>(parse.GetValue(every)!, ignoreCase: true), first, today)
                .Select(end => (new DateTimeOffset(end.Start, TimeOnly.MinValue, TimeSpan.Zero), byId[end.Commit.Commit])),
        ];
    }
}
