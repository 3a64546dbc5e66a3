using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.History.Trends;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>What commands that hand out a trend can be told about its form.</summary>
internal sealed class TrendOutputOptions
{
    private readonly Option<string[]> format = new("--format", "-f") { Description = "The form of the trend: " + string.Join(", ", TrendPlan.FormatNames) + "; repeatable, in pairs with --output." };
    private readonly Option<string[]> output = new("--output", "-o") { Description = "Where the trend of the same place goes; - is standard output.", HelpName = "FILE" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "Print without colours." };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong([.. TrendPlan.FormatNames]);
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(noColor);
    }

    /// <summary>Which forms go where.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public TrendPlan Plan(ParseResult parse) => TrendPlan.Of(parse.GetValue(format) ?? [], parse.GetValue(output) ?? []);

    /// <summary>Writes every form.</summary>
    public void Write(ParseResult parse, TrendPlan plan, Trend trend)
    {
        var style = TerminalStyle.For(!Console.IsOutputRedirected, parse.GetValue(noColor), Environment.GetEnvironmentVariable, () => Console.WindowWidth);
        plan.Write(trend, Console.OpenStandardOutput(), style, TerminalStyle.IsAsciiOnly(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable));
    }
}
