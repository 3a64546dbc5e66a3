using System.CommandLine;
using System.Diagnostics;
using WorkaroundScanner.Cli.Output;
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
        var tree = new TreeOptions();
        var format = new Option<string[]>("--format", "-f") { Description = "The form of the result: " + string.Join(", ", OutputPlan.FormatNames) + "; repeatable, in pairs with --output." };
        format.AcceptOnlyFromAmong([.. OutputPlan.FormatNames]);
        var output = new Option<string[]>("--output", "-o") { Description = "Where the result of the same place goes; - is standard output.", HelpName = "FILE" };
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with 1 where a finding has this severity or a higher one: info, warning, error." };
        failOn.AcceptOnlyFromAmong("info", "warning", "error");
        var noColor = new Option<bool>("--no-color") { Description = "Print without colours." };
        var stats = new Option<bool>("--stats") { Description = "Print what each stage took." };
        var command = new Command("scan", "Find and measure workarounds in a folder or file.") { format, output, failOn, noColor, stats };
        tree.AddTo(command);
        command.SetAction(parse =>
        {
            var plan = OutputPlan.Of(parse.GetValue(format) ?? [], parse.GetValue(output) ?? []);
            var clock = parse.GetValue(stats) ? new StageClock() : null;
            var setup = tree.Setup(parse, cancellation);
            clock?.Note("List", setup.Tree.Count, setup.Tree.Met);
            using var progress = ProgressBar.Start(parse.GetValue(tree.Quiet));
            var result = new Scanner(setup.Steps).Scan(setup.Tree, setup.Request with { Progress = Both(clock, progress) }, cancellation);
            progress?.Dispose();
            plan.Write(new Report { Result = result }, Console.OpenStandardOutput(), TerminalStyle.For(!Console.IsOutputRedirected, parse.GetValue(noColor), Environment.GetEnvironmentVariable, () => Console.WindowWidth));
            clock?.Print(messages);
            return Judge(result, parse.GetValue(failOn));
        });
        return command;
    }

    private static Action<ScanProgress>? Both(StageClock? clock, ProgressBar? bar) => clock is null && bar is null ? null : progress =>
    {
        if (progress.Stage != ScanStage.Read)
        {
            clock?.Note(progress.Stage.ToString(), progress.Done, progress.Total);
        }

        bar?.Note(progress);
    };

    /// <summary>Findings come before incompleteness, so that a job which tolerates the latter never lets the former through.</summary>
    private static int Judge(ScanResult result, string? failOn)
    {
        var gates = failOn is not null && result.Workarounds
            .SelectMany(workaround => workaround.Findings)
            .Any(finding => finding.Rule.Maturity != Maturity.Preview && finding.Severity >= Enum.Parse<Severity>(failOn, ignoreCase: true));
        return gates ? ExitCode.Findings : result.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
    }

    /// <summary>Times the stages for <c>--stats</c>.</summary>
    private sealed class StageClock
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly List<(string Stage, TimeSpan At, int Done, int Total)> stages = [];

        public void Note(string stage, int done, int total) => stages.Add((stage, watch.Elapsed, done, total));

        public void Print(Messages messages)
        {
            var before = TimeSpan.Zero;
            foreach (var (stage, at, done, total) in stages)
            {
                messages.Say($"{stage,-8} {(at - before).TotalMilliseconds,7:F0} ms  {done} of {total} files");
                before = at;
            }

            messages.Say($"{"Output",-8} {(watch.Elapsed - before).TotalMilliseconds,7:F0} ms");
            messages.Say($"{"Memory",-8} {GC.GetTotalPauseDuration().TotalMilliseconds,7:F0} ms  in {GC.CollectionCount(0)} collections, {GC.GetTotalAllocatedBytes() >> 20} MB asked for");
        }
    }
}
