using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Reporting.Rules;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules show ID</c></summary>
internal static class RulesShowCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The rule's id or name." };
        var format = RulesCommand.Format();
        var packs = new PackOptions();
        var command = new Command("show", "Show a rule: where it comes from, what it says, its page and its text.") { id, format };
        packs.AddTo(command);
        command.SetAction(parse =>
        {
            var pack = packs.Load(parse);
            var card = RuleCards.Of(pack, Find(pack, parse.GetValue(id)!));
            if (parse.GetValue(format) == "json")
            {
                RuleListWriter.WriteJson(Console.OpenStandardOutput(), card);
            }
            else
            {
                RuleListWriter.Write(Console.Out, card);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static Rule Find(ScanPack pack, string word)
    {
        var upper = word.ToUpperInvariant();
        return pack.Rules.Rules.FirstOrDefault(rule => rule.Descriptor.Id == upper || rule.Descriptor.Name == word)
            ?? throw new UsageException($"There is no rule {word}" + NearestWord.Hint(upper, pack.Rules.Rules.Select(rule => rule.Descriptor.Id)));
    }
}
