using System.CommandLine;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>--fail-on</c>: the least severity that fails a run.</summary>
internal sealed class SeverityOption : Option<string?>
{
    /// <summary>Declares the option.</summary>
    public SeverityOption(string description)
        : base("--fail-on")
    {
        Description = description;
        this.AcceptOnlyFromAmong("info", "warning", "error");
    }

    /// <summary>What was asked for; null where nothing was.</summary>
    public Severity? Of(ParseResult parse) => parse.GetValue(this) is { } word ? Enum.Parse<Severity>(word, ignoreCase: true) : null;
}
