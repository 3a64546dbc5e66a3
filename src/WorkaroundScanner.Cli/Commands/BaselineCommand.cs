using System.CommandLine;
using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.History.Baselines;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan baseline create|prune</c>: the list of workarounds that were there when a gate began.</summary>
internal static class BaselineCommand
{
    /// <summary>Declares the commands.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation) => new("baseline", "Keep a list of known workarounds, for gates without history.")
    {
        Verb("create", "Write the list of all workarounds that are there now.", CreateFile, messages, cancellation),
        Verb("prune", "Take out of the list what is gone, and lower the lines of what has shrunk; nothing is added.", PruneFile, messages, cancellation),
    };

    private static Command Verb(string name, string description, Func<string, bool, IReadOnlyList<Workaround>, string> work, Messages messages, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A folder; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var file = new Option<string>("--baseline", "-b") { Description = "The list's file.", HelpName = "FILE", DefaultValueFactory = _ => BaselineFile.DefaultName };
        var force = new Option<bool>("--force") { Description = "Replace a list that is there.", Hidden = name != "create" };
        var scan = new ScanOptions();
        var command = new Command(name, description) { path, file, force };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var setup = scan.Prepare(parse, parse.GetValue(path)!, () => TreeSource.Folder(Root.Existing(parse.GetValue(path)!)), cancellation);
            var result = new Declared(setup.Policy, Today.Of(given: null)).Apply(setup.Scan(cancellation));
            if (result.IsIncomplete)
            {
                // What could not be scanned would be taken for gone, or be new in the next check.
                messages.Error("The scan is incomplete, so the list was left as it is:");
                foreach (var problem in result.Problems.Where(problem => problem.Incomplete))
                {
                    messages.Say($"  {problem.Path}: {problem.Message}");
                }

                return ExitCode.Incomplete;
            }

            messages.Say(work(parse.GetValue(file)!, parse.GetValue(force), result.Workarounds));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string CreateFile(string file, bool force, IReadOnlyList<Workaround> workarounds)
    {
        if (File.Exists(file) && !force)
        {
            throw new UsageException($"{file} is there already; shrink it with `wscan baseline prune`, or replace it with --force.");
        }

        var baseline = Baseline.Create(workarounds);
        BaselineFile.Write(file, baseline);
        return $"{file}: {Workarounds(baseline.Entries.Length)}.";
    }

    private static string PruneFile(string file, bool force, IReadOnlyList<Workaround> workarounds)
    {
        var before = BaselineFile.Read(file);
        var after = before.Prune(workarounds);
        BaselineFile.Write(file, after);
        var lines = before.Entries.Sum(entry => entry.Lines) - after.Entries.Sum(entry => entry.Lines);
        return $"{file}: {Workarounds(after.Entries.Length)}; {before.Entries.Length - after.Entries.Length} taken out, {lines} lines less.";
    }

    private static string Workarounds(int number) => number == 1 ? "1 workaround" : $"{number} workarounds";
}
