using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Rules;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules list</c></summary>
internal static class RulesListCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var category = new Option<string[]>("--category") { Description = "Only rules of this category; repeatable.", HelpName = "CATEGORY" };
        category.AcceptOnlyFromAmong([.. EnumWords.All<Category>()]);
        var maturity = new Option<string[]>("--maturity") { Description = "Only rules of this maturity; repeatable.", HelpName = "MATURITY" };
        maturity.AcceptOnlyFromAmong([.. EnumWords.All<Maturity>()]);
        var format = RulesCommand.Format();
        var packs = new PackOptions();
        var command = new Command("list", "List the rules with their category, severity and maturity.") { category, maturity, format };
        packs.AddTo(command);
        command.SetAction(parse =>
        {
            bool Wanted(Option<string[]> option, string word) => parse.GetValue(option) is not { Length: > 0 } words || words.Contains(word);
            var cards = packs.Load(parse).Rules.Rules
                .Where(rule => Wanted(category, EnumWords.Of(rule.Descriptor.Category)) && Wanted(maturity, EnumWords.Of(rule.Descriptor.Maturity)))
                .Select(RuleCards.HeadOf)
                .ToList();
            if (parse.GetValue(format) == "json")
            {
                RuleListWriter.WriteJson(Console.OpenStandardOutput(), cards);
            }
            else
            {
                RuleListWriter.WriteTable(Console.Out, cards);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
