using System.CommandLine;
using WorkaroundScanner.History.Trends;

namespace WorkaroundScanner.Cli.Commands;

internal sealed class TrendOutputOptions
{
    public void AddTo(Command command) => _ = command;

    public int Plan(ParseResult parse) => 0;

    public void Write(ParseResult parse, int plan, Trend trend)
    {
        foreach (var p in trend.Points) { Console.WriteLine($"{p.Time:yyyy-MM} {p.Commit[..8]} {p.Total.Workarounds} {p.Total.Lines}"); }
    }
}
