using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Reporting.Console;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>Which forms go where, and how they look: the same for everything that is handed out.</summary>
internal sealed class FormOptions
{
    private readonly Option<string[]> format;
    private readonly Option<string[]> output;
    private readonly Option<bool> noColor = new("--no-color") { Description = "Print without colours." };

    /// <summary>Declares the options of one thing that is handed out.</summary>
    /// <param name="what">What it is, such as <c>result</c>.</param>
    /// <param name="names">The names of its forms.</param>
    public FormOptions(string what, IEnumerable<string> names)
    {
        string[] known = [.. names];
        format = new("--format", "-f") { Description = $"The form of the {what}: {string.Join(", ", known)}; repeatable, in pairs with --output." };
        format.AcceptOnlyFromAmong(known);
        output = new("--output", "-o") { Description = $"Where the {what} of the same place goes; - is standard output.", HelpName = "FILE" };
    }

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(noColor);
    }

    /// <summary>Which forms go where.</summary>
    /// <exception cref="UsageException">They don't fit together.</exception>
    public OutputPairs Pairs(ParseResult parse) => OutputPairs.Of(parse.GetValue(format) ?? [], parse.GetValue(output) ?? []);

    /// <summary>How they look on standard output.</summary>
    public ConsoleStyle Style(ParseResult parse) => TerminalStyle.OfOutput(parse.GetValue(noColor));
}
