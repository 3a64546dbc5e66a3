using System.CommandLine;
using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan scan</c></summary>
internal static class ScanCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A folder or file; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var revision = new Option<string?>("--rev") { Description = "Scan what this commit, branch or tag holds, without a checkout; PATH is the repository.", HelpName = "REF" };
        var output = new OutputOptions();
        var scan = new ScanOptions();
        var failOn = new SeverityOption("Exit with 1 where a finding has this severity or a higher one: info, warning, error.");
        var asOf = new Option<string?>("--as-of") { Description = "The day on which declarations are judged; today where it is left out.", HelpName = "DATE" };
        var stats = new Option<bool>("--stats") { Description = "Print what each stage took." };
        var command = new Command("scan", "Find and measure workarounds in a folder, a file or a commit.") { path, revision, failOn, asOf, stats };
        output.AddTo(command);
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var plan = output.Plan(parse);
            var severity = failOn.Of(parse);
            var today = Today.Of(parse.GetValue(asOf));
            var clock = parse.GetValue(stats) ? new StageClock() : null;
            using var repository = parse.GetValue(revision) is null ? null : Root.Repository(parse.GetValue(path)!);
            var setup = scan.Prepare(
                parse,
                parse.GetValue(path)!,
                () => repository is null ? TreeSource.Folder(Root.Existing(parse.GetValue(path)!)) : TreeSource.Commit(repository, repository.ReadCommit(repository.ResolveCommit(parse.GetValue(revision)!))),
                cancellation);
            clock?.Note("List", setup.Tree.Count, setup.Tree.Met);
            using var progress = ProgressBar.Start(parse.GetValue(scan.Quiet));
            var report = new Report { Result = setup.Scan(cancellation, StageClock.With(clock, progress)), FailOn = severity };
            // Comparing is loaded only where something is declared.
            report = setup.Policy.Declarations.IsEmpty ? report : new Declared(setup.Policy, today).Apply(report);
            progress?.Dispose();
            output.Write(parse, plan, setup.Pack, messages, report);
            clock?.Print(messages, setup.Kept?.Cache);
            return Judge(report);
        });
        return command;
    }

    /// <summary>Findings come before incompleteness, so that a job which tolerates the latter never lets the former through.</summary>
    private static int Judge(Report report)
    {
        var gates = report.FailOn is { } least && report.Result.Workarounds
            .Where(workaround => !report.Declared.Any(change => change.After == workaround))
            .SelectMany(workaround => workaround.Findings)
            .Any(finding => finding.Rule.Maturity != Maturity.Preview && finding.Severity >= least);
        return gates ? ExitCode.Findings : report.Result.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }
}
