using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.History.Trends;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>What commands that hand out a trend can be told about its form.</summary>
internal sealed class TrendOutputOptions
{
    private readonly FormOptions forms = new("trend", TrendPlan.FormatNames);

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command) => forms.AddTo(command);

    /// <summary>Which forms go where.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public TrendPlan Plan(ParseResult parse) => new(forms.Pairs(parse));

    /// <summary>Writes every form.</summary>
    public void Write(ParseResult parse, TrendPlan plan, Trend trend) =>
        plan.Write(trend, Console.OpenStandardOutput(), forms.Style(parse), TerminalStyle.IsAsciiOnly(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable));
}
