using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Reporting.Rules;
using WorkaroundScanner.Scanning.Cases;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules test [DIR...]</c>: holds rules to their cases.</summary>
internal static class RulesTestCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var folders = new Argument<string[]>("DIR") { Description = "Packs whose rules are tested; the current folder where none is given.", Arity = ArgumentArity.ZeroOrMore };
        var packs = new PackOptions();
        var command = new Command("test", "Run the cases of rules: every finding as marked, and no other.") { folders };
        packs.AddTo(command);
        command.SetAction(parse =>
        {
            string[] tested = parse.GetValue(folders) is { Length: > 0 } given ? given : ["."];
            var files = tested.SelectMany(PackFolder.Read).ToList();
            var own = files.Where(file => file.IsRule).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            var pack = packs.Load(parse, files);
            if (own.Count == 0)
            {
                throw new UsageException($"There is no rule in {string.Join(", ", tested)}; begin one with `wscan rules new`.");
            }

            var results = PackCases.Check(pack.Rules, pack.Vocabulary, rule => own.Contains(rule.Path), tested.SelectMany(PackFolder.Cases));
            CaseWriter.Write(Console.Out, results);
            return results.All(rule => rule.Holds) ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
