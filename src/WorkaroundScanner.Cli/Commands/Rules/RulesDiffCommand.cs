using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.History.Rules;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Rules;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules diff OLD NEW PATH...</c>: what a change of rules does to real files.</summary>
internal static class RulesDiffCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var older = new Argument<string>("OLD") { Description = $"The older pack: a folder, URL@sha256:DIGEST, or `{BuiltInPack.Name}`, the rules that come with the program." };
        var newer = new Argument<string>("NEW") { Description = "The newer one." };
        var paths = new Argument<string[]>("PATH") { Description = "Folders or files to scan with both.", Arity = ArgumentArity.OneOrMore };
        var format = RulesCommand.Format();
        var scan = new ScanOptions();
        var command = new Command("diff", "Scan with two sets of rules and tell which findings and lines come and go.") { older, newer, paths, format };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var organisation = scan.Organisation(parse, parse.GetValue(paths)![0]);
            var (before, after) = (Pack(parse.GetValue(older)!, organisation, scan, parse), Pack(parse.GetValue(newer)!, organisation, scan, parse));
            var results = parse.GetValue(paths)!.Select(path => (Before: Scan(path, before, organisation, scan, parse, cancellation), After: Scan(path, after, organisation, scan, parse, cancellation))).ToList();
            var (old, now) = (results.SelectMany(result => result.Before.Workarounds).ToList(), results.SelectMany(result => result.After.Workarounds).ToList());
            var differences = RuleComparer.Compare(old.SelectMany(workaround => workaround.Findings), now.SelectMany(workaround => workaround.Findings));
            if (parse.GetValue(format) == "json")
            {
                RuleDifferenceWriter.WriteJson(Console.OpenStandardOutput(), differences, old, now);
            }
            else
            {
                RuleDifferenceWriter.Write(Console.Out, differences, old, now);
            }

            return Incomplete([.. results.SelectMany(result => result.Before.Problems.Concat(result.After.Problems)).Where(problem => problem.Incomplete).Distinct()], messages);
        });
        return command;
    }

    private static ScanPack Pack(string reference, OrganisationSettings organisation, ScanOptions scan, ParseResult parse) =>
        ScanPack.Of(PackFiles.WithBuiltIn(ScanPack.Own(organisation, reference == BuiltInPack.Name ? scan.Packs(parse) : [.. scan.Packs(parse), reference])), scan.Tools(parse));

    /// <summary>Places are told from where the command runs, since several folders may be scanned.</summary>
    private static ScanResult Scan(string path, ScanPack pack, OrganisationSettings organisation, ScanOptions scan, ParseResult parse, CancellationToken cancellation)
    {
        var source = TreeSource.Folder(Root.Existing(path));
        var tree = source.List(scan.Selection(parse, PolicyFiles.Read(organisation, source)), FrontEnds.All, scan.Threads(parse), cancellation);
        var result = new Scanner(ScanSteps.With(pack.Rules)).Scan(tree, scan.Request(parse, pack), cancellation);
        return result with { Workarounds = [.. result.Workarounds.Select(workaround => workaround with { Findings = [.. workaround.Findings.Select(finding => finding with { Path = PlaceOf(path, finding.Path) })] })] };
    }

    private static string PlaceOf(string root, string path) => root == "." || File.Exists(root) ? path : $"{root.TrimEnd('/')}/{path}";

    private static int Incomplete(Problem[] problems, Messages messages)
    {
        foreach (var problem in problems)
        {
            messages.Say($"Incomplete: {problem.Path}: {problem.Message}");
        }

        return problems.Length > 0 ? ExitCode.Incomplete : ExitCode.Clean;
    }
}
