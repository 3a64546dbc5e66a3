using System.CommandLine;
using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan check</c>: fails on new workarounds, and only on those.</summary>
internal sealed class CheckCommand
{
    /// <summary>Where nearly everything is known, a check is over before it has asked for as much: collecting would take a fifth of its time.</summary>
    private const int UncollectedBytes = 200_000_000;

    private readonly Argument<string> path = new("PATH") { Description = "The repository's root; the current folder where it is left out.", DefaultValueFactory = _ => "." };
    private readonly Option<string?> baseRevision = new("--base") { Description = "The branch that the change is meant for; the pipeline's or the remote's own where it is left out.", HelpName = "REF" };
    private readonly Option<string?> revision = new("--rev") { Description = "The commit to look at; HEAD where it is left out.", HelpName = "REF" };
    private readonly Option<bool> staged = new("--staged") { Description = "Look at what is staged instead of at the last commit." };
    private readonly Option<string?> baseline = new("--baseline") { Description = "Compare the files as they are with a list of known workarounds, without history.", HelpName = "FILE" };
    private readonly SeverityOption failOn = new("The least severity that fails: info, warning, error; warning where nothing else is configured.");
    private readonly Option<int?> maxGrownLines = new("--max-grown-lines") { Description = "How many lines a known workaround may grow; 5 where nothing else is configured.", HelpName = "N" };
    private readonly Option<bool> reportOnly = new("--report-only") { Description = "Say everything, and let it pass." };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day on which declarations are judged; today where it is left out.", HelpName = "DATE" };
    private readonly Option<bool> stats = new("--stats") { Description = "Print what each stage took." };
    private readonly OutputOptions output = new();
    private readonly ScanOptions scan = new();

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var check = new CheckCommand();
        var command = new Command("check", "Compare with an older state of the repository and fail on new workarounds.")
        {
            check.path, check.baseRevision, check.revision, check.staged, check.baseline, check.failOn, check.maxGrownLines, check.reportOnly, check.asOf, check.stats,
        };
        check.output.AddTo(command);
        check.scan.AddTo(command);
        command.SetAction(parse => check.Run(parse, messages, cancellation));
        return command;
    }

    private int Run(ParseResult parse, Messages messages, CancellationToken cancellation)
    {
        var clock = parse.GetValue(stats) ? new StageClock() : null;
        _ = GC.TryStartNoGCRegion(UncollectedBytes);
        var plan = output.Plan(parse);
        if (parse.GetValue(baseline) is { } file)
        {
            return RunBaseline(parse, plan, file, messages, cancellation);
        }

        var organisation = scan.Organisation(parse, parse.GetValue(path)!);
        var loading = scan.LoadPack(parse, organisation, cancellation);
        using var repository = Root.Repository(parse.GetValue(path)!, parse.GetValue(staged) ? IndexOfHook(parse.GetValue(path)!) : null);
        var sides = Sides(parse, repository);
        var policy = PolicyFiles.Read(organisation, sides.After);
        clock?.Note("Open", 2, 2);
        var selection = scan.Selection(parse, policy);
        var threads = scan.Threads(parse);
        var opening = Task.Run(async () => scan.Kept(parse, parse.GetValue(path)!, "tree", selection, await loading.ConfigureAwait(false), policy), cancellation);
        var trees = TreeSource.List([sides.Before, sides.After], selection, FrontEnds.All, threads, cancellation);
        clock?.Note("List", trees.Sum(tree => tree.Count), trees.Sum(tree => tree.Met));
        var pack = loading.GetAwaiter().GetResult();
        clock?.Note("Load", 0, 0);
        using var progress = ProgressBar.Start(parse.GetValue(scan.Quiet));
        var kept = KeptScan.Pays(trees[1].Count) ? opening.GetAwaiter().GetResult() : null;
        var pair = new Scanner(ScanSteps.With(pack.Rules, policy)).ScanPair(trees[0], trees[1], scan.Request(parse, pack) with { Progress = StageClock.With(clock, progress), Cache = kept?.Cache }, cancellation);
        pair = new Declared(policy, Today.Of(parse.GetValue(asOf))).Apply(pair);
        var gate = Comparing.Judge(pair, Options(parse, policy));
        kept?.Save();
        progress?.Dispose();
        var after = pair.After with { Problems = [.. pair.After.Problems, .. PolicyFiles.Problems(policy, organisation, pack)] };
        var exitCode = Finish(parse, plan, pack, messages, after, gate, sides.BeforeName, sides.AfterName);
        clock?.Print(messages, kept?.Cache);
        return exitCode;
    }

    private Snapshots Sides(ParseResult parse, GitRepository repository)
    {
        var (asked, newest) = (parse.GetValue(baseRevision), parse.GetValue(revision));
        return (newest, parse.GetValue(staged)) switch
        {
            (not null, true) => throw new UsageException("--staged looks at what is staged; it does not go with --rev."),
            (_, true) => Snapshots.Staged(repository, asked),
            _ => Snapshots.Committed(repository, asked, newest ?? "HEAD", Environment.GetEnvironmentVariable),
        };
    }

    private int RunBaseline(ParseResult parse, OutputPlan plan, string file, Messages messages, CancellationToken cancellation)
    {
        if (parse.GetValue(baseRevision) is not null || parse.GetValue(revision) is not null || parse.GetValue(staged))
        {
            throw new UsageException("--baseline compares files as they are; it goes with none of --base, --rev and --staged.");
        }

        var known = BaselineFile.Read(file);
        var setup = scan.Prepare(parse, parse.GetValue(path)!, () => TreeSource.Folder(Root.Existing(parse.GetValue(path)!)), cancellation);
        using var progress = ProgressBar.Start(parse.GetValue(scan.Quiet));
        var result = new Declared(setup.Policy, Today.Of(parse.GetValue(asOf))).Apply(setup.Scan(cancellation, StageClock.With(clock: null, progress)));
        progress?.Dispose();
        var gate = Gate.Judge(SnapshotMatcher.Compare(known.Entries, result.Workarounds), Options(parse, setup.Policy));
        return Finish(parse, plan, setup.Pack, messages, result, gate, $"baseline {file}", "the files as they are");
    }

    /// <summary>What `git commit -a` and `git commit FILE` would commit is in an index of its own, which git names to its hooks.</summary>
    private static string? IndexOfHook(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Environment.CurrentDirectory && Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } file ? file : null;

    private GateOptions Options(ParseResult parse, Policy policy) =>
        Comparing.Options(policy, failOn.Of(parse), GrownLines(parse), Today.Of(parse.GetValue(asOf)));

    private int? GrownLines(ParseResult parse) => parse.GetValue(maxGrownLines) is not < 0 and var lines ? lines : throw new UsageException("--max-grown-lines takes a number from 0.");

    private int Finish(ParseResult parse, OutputPlan plan, ScanPack pack, Messages messages, ScanResult result, GateResult gate, string before, string after)
    {
        var judged = result with { Problems = [.. result.Problems, .. Declared.Problems(gate.Declared)] };
        var comparison = new Comparison(before, after, parse.GetValue(reportOnly) ? [.. gate.Changes.Select(Lenient)] : gate.Changes);
        output.Write(parse, plan, pack, messages, new Report { Result = judged, Comparison = comparison });
        return comparison.Failing.Any() ? ExitCode.Findings : judged.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private static Change Lenient(Change change) => change.Step == GateStep.Gate ? change with { Step = GateStep.Warn } : change;
}
