using System.CommandLine;
using WorkaroundScanner.Cli.Terminal;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules</c>: everything that is done with rules themselves.</summary>
internal static class RulesCommand
{
    /// <summary>Declares the commands.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation) => new("rules", "List, show, write, test and compare rules, and judge what they find.")
    {
        RulesListCommand.Create(),
        RulesShowCommand.Create(),
        RulesNewCommand.Create(messages),
        RulesTestCommand.Create(),
        RulesDigestCommand.Create(),
        RulesDiffCommand.Create(messages, cancellation),
        RulesReviewCommand.Create(messages, cancellation),
    };

    /// <summary>The option for the form of what is printed.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format", "-f") { Description = "The form: console, json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        return format;
    }
}
