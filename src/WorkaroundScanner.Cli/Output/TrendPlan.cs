using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Trends;

namespace WorkaroundScanner.Cli.Output;

/// <summary>Which forms of a trend go where.</summary>
/// <param name="pairs">The forms that were asked for, each with its target.</param>
internal sealed class TrendPlan(OutputPairs pairs)
{
    /// <summary>Every form, by the name that the command line knows; a new one adds its line here.</summary>
    private static readonly Format[] Formats =
    [
        new("console", (style, ascii) => new TrendTable(style, ascii)),
        new("csv", (_, _) => new TrendCsv()),
        new("json", (_, _) => new TrendJson()),
    ];

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> FormatNames => Formats.Select(format => format.Name);

    /// <summary>Writes every form.</summary>
    /// <param name="trend">What is written.</param>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="style">How the table looks on standard output; in a file it has no colours.</param>
    /// <param name="ascii">Whether standard output can show nothing but ASCII.</param>
    public void Write(Trend trend, Stream standardOutput, ConsoleStyle style, bool ascii) =>
        pairs.Write(standardOutput, (format, isFile, stream) => Array.Find(Formats, form => form.Name == format)!.Create(isFile ? style with { Colours = false } : style, ascii && !isFile).Write(trend, stream));

    private sealed record Format(string Name, Func<ConsoleStyle, bool, ITrendOutput> Create);
}
