using System.Collections.Immutable;
using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.History.Rules;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Rules;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules review [PATH]</c>: people judge findings of their own code; each rule's precision there follows.</summary>
internal static class RulesReviewCommand
{
    private const int MostSampled = 10_000;

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A folder or file; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var sample = new Option<int>("--sample") { Description = "How many findings are drawn.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "Another number draws other findings; the same draws the same.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var rule = new Option<string[]>("--rule") { Description = "Draw from this rule's findings only; repeatable.", HelpName = "ID" };
        var answers = new Option<string?>("--answers") { Description = "Take the answers from a file, one a line, instead of asking.", HelpName = "FILE" };
        var format = RulesCommand.Format();
        var scan = new ScanOptions();
        var command = new Command("review", "Judge findings drawn at random: y (a workaround), n (none), ? (can't tell); prints each rule's precision.") { path, sample, seed, rule, answers, format };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var count = parse.GetValue(sample) is >= 1 and <= MostSampled and var wanted ? wanted : throw new UsageException($"--sample takes a number from 1 to {MostSampled}.");
            using var dialogue = new ReviewDialogue(messages, Answers(parse.GetValue(answers)), parse.GetValue(answers) ?? "standard input");
            var source = TreeSource.Folder(Root.Existing(parse.GetValue(path)!));
            var result = scan.Prepare(parse, parse.GetValue(path)!, () => source, cancellation).Scan(cancellation);
            var findings = result.Workarounds.SelectMany(workaround => workaround.Findings)
                .Where(finding => parse.GetValue(rule) is not { Length: > 0 } ids || ids.Contains(finding.Rule.Id));
            var judged = dialogue.Ask(ReviewSample.Draw(findings, count, parse.GetValue(seed)), file => source.ReadText(file));
            Write(parse.GetValue(format) == "json", parse.GetValue(seed), judged);
            return result.IsIncomplete ? ExitCode.Incomplete : ExitCode.Clean;
        });
        return command;
    }

    private static TextReader Answers(string? file) =>
        file is null ? Console.In
        : File.Exists(file) ? new StreamReader(file)
        : throw new UsageException($"There is no file {file} with answers.");

    private static void Write(bool asJson, int seed, ImmutableArray<Judgement> judged)
    {
        var rules = ReviewSample.Count(judged);
        if (asJson)
        {
            ReviewWriter.WriteJson(Console.OpenStandardOutput(), seed, judged, rules);
        }
        else
        {
            ReviewWriter.WriteTable(Console.Out, rules);
        }
    }
}
