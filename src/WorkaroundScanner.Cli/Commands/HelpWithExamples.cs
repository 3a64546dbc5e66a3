using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>Help that begins with commands to copy.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction help = new();

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (command, meaning) in Examples(VerbOf(parseResult.CommandResult)))
        {
            output.WriteLine($"  {command,-48} {meaning}");
        }

        output.WriteLine();
        return help.Invoke(parseResult);
    }

    /// <summary>The word behind the program's name.</summary>
    private static string VerbOf(CommandResult result) => result.Parent is CommandResult { Command: not RootCommand } above ? VerbOf(above) : result.Command.Name;

    private static (string Command, string Meaning)[] Examples(string verb) => verb switch
    {
        "scan" =>
        [
            ("wscan scan", "scan the current folder"),
            ("wscan scan infra -f json -o result.json", "write the result for programs"),
            ("wscan scan --rev v1.2.0", "scan what a tag holds, without a checkout"),
            ("wscan scan --tool deployctl --tool buildctl", "watch two CLIs of your own as well"),
            ("wscan scan --fail-on warning", "exit with 1 where a warning is found"),
        ],
        "check" =>
        [
            ("wscan check", "compare HEAD with where it left the branch it is meant for"),
            ("wscan check --base origin/main -f sarif -o wscan.sarif", "the same, said for code scanning"),
            ("wscan check --staged", "compare what is staged with HEAD, for a hook"),
            ("wscan check --baseline .workarounds-baseline", "compare with a list, where there is no history"),
        ],
        "declare" =>
        [
            ("wscan declare deploy.sh:12 --reason \"no wait yet\"", "keep the workaround on line 12 on purpose"),
            ("wscan declare deploy.sh:12 --reason ... --until 2027-06-30", "until a day"),
            ("wscan declare deploy.sh:12 --reason ... --not-a-workaround", "the scanner is wrong here"),
            ("wscan declare --list", "what is declared, and how it stands"),
        ],
        "baseline" =>
        [
            ("wscan baseline create", "list what is there now in .workarounds-baseline"),
            ("wscan baseline prune", "take out what is gone since"),
        ],
        "history" =>
        [
            ("wscan history trend --since 24mo", "two years, a point a month"),
            ("wscan history trend --every week -f csv -o trend.csv", "for a spreadsheet"),
        ],
        "init" =>
        [
            ("wscan init", "wscan.yml and a platform's file, from the CLIs that the code calls"),
            ("wscan init ../shop --platform acme --out ops", "look elsewhere, name it, and write elsewhere"),
        ],
        "config" =>
        [
            ("wscan config show --origin", "every value in force, and where it was written"),
            ("wscan config show --file ci/deploy.sh", "what rules count for in one file"),
            ("wscan config schema workarounds", "the JSON Schema of .workarounds.yml"),
        ],
        "discover" =>
        [
            ("wscan discover", "list the commands called most that no platform claims"),
            ("wscan discover src -f json", "the same for programs"),
        ],
        "rules" =>
        [
            ("wscan rules list --category retry", "the rules of one category"),
            ("wscan rules show WS1301", "one rule: what it says, its page, where it comes from"),
            ("wscan rules new own-lock --category bypass --out my-rules", "begin a rule of your own"),
            ("wscan rules test my-rules", "run its cases"),
            ("wscan rules diff built-in my-rules ../shop", "what it would find in a repository"),
            ("wscan rules review ../shop --sample 20", "judge 20 findings, and see how often rules are right"),
        ],
        "doctor" =>
        [
            ("wscan doctor", "what is there, what is missing, and how to get it"),
            ("wscan doctor -f json", "the same for programs"),
        ],
        "explain" =>
        [
            ("wscan explain deploy.sh:42", "what is seen on line 42, and how far each rule came"),
            ("wscan explain deploy.sh:40-60 --all", "the same for some lines, with every rule"),
        ],
        _ =>
        [
            ("wscan scan", "find workarounds in the current folder"),
            ("wscan check --base origin/main", "fail on workarounds that are new on this branch"),
            ("wscan scan --tool deployctl", "watch a CLI of your own as well"),
            ("wscan scan --help", "everything that a scan can be told"),
        ],
    };
}
