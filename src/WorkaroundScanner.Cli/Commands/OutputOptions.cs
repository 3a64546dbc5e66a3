using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Reporting;
using WorkaroundScanner.Reporting.Sarif;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>What every command that hands out a result can be told about its form.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string[]> format = new("--format", "-f") { Description = "The form of the result: " + string.Join(", ", OutputPlan.FormatNames) + "; repeatable, in pairs with --output." };
    private readonly Option<string[]> output = new("--output", "-o") { Description = "Where the result of the same place goes; - is standard output.", HelpName = "FILE" };
    private readonly Option<bool> suppressed = new("--include-suppressed") { Description = "Put declared workarounds into SARIF too, marked as suppressed." };
    private readonly Option<string?> category = new("--sarif-category") { Description = "Keeps apart the SARIF uploads of several runs over one repository.", HelpName = "NAME" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "Print without colours." };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong([.. OutputPlan.FormatNames]);
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(noColor);
        command.Options.Add(suppressed);
        command.Options.Add(category);
    }

    /// <summary>Which forms go where.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public OutputPlan Plan(ParseResult parse) => OutputPlan.Of(parse.GetValue(format) ?? [], parse.GetValue(output) ?? []);

    /// <summary>Writes every form of a report; what a pack knows is added to it.</summary>
    public void Write(ParseResult parse, OutputPlan plan, ScanPack pack, Messages messages, Report report)
    {
        report = report with { Rules = pack.Descriptors, PageOf = pack.PageOf, FeedbackOf = pack.Vocabulary.FeedbackOf, Note = messages.Say };
        var style = TerminalStyle.For(!Console.IsOutputRedirected, parse.GetValue(noColor), Environment.GetEnvironmentVariable, () => Console.WindowWidth);
        plan.Write(report, Console.OpenStandardOutput(), new OutputSettings(style) { Sarif = new SarifOptions { IncludeDeclared = parse.GetValue(suppressed), Category = parse.GetValue(category) ?? "" } });
    }
}
