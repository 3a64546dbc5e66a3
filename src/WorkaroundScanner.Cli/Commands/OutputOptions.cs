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
    private readonly FormOptions forms = new("result", OutputPlan.FormatNames);
    private readonly Option<bool> suppressed = new("--include-suppressed") { Description = "Put declared workarounds into SARIF too, marked as suppressed." };
    private readonly Option<string?> category = new("--sarif-category") { Description = "Keeps apart the SARIF uploads of several runs over one repository.", HelpName = "NAME" };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        forms.AddTo(command);
        command.Options.Add(suppressed);
        command.Options.Add(category);
    }

    /// <summary>Which forms go where.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public OutputPlan Plan(ParseResult parse) => new(forms.Pairs(parse));

    /// <summary>Writes every form of a report; what a pack knows is added to it.</summary>
    public void Write(ParseResult parse, OutputPlan plan, ScanPack pack, Messages messages, Report report)
    {
        report = report with { Rules = pack.Descriptors, PageOf = pack.PageOf, Platforms = pack.Vocabulary.Platforms, Note = messages.Say };
        plan.Write(report, Console.OpenStandardOutput(), new OutputSettings(forms.Style(parse)) { Sarif = new SarifOptions { IncludeDeclared = parse.GetValue(suppressed), Category = parse.GetValue(category) ?? "" } });
    }
}
