using System.Globalization;
using WorkaroundScanner.Reporting.Console;

namespace WorkaroundScanner.Cli.Terminal;

/// <summary>Decides about colours and width from the flag, the environment and what the stream is.</summary>
internal static class TerminalStyle
{
    private const int DefaultWidth = 100;
    private const int NarrowestWidth = 40;

    /// <summary>The style for standard output as it is.</summary>
    public static ConsoleStyle OfOutput(bool noColor) => For(!Console.IsOutputRedirected, noColor, Environment.GetEnvironmentVariable, () => Console.WindowWidth);

    /// <summary>The style for a stream.</summary>
    /// <param name="isTerminal">Whether a person looks at it.</param>
    /// <param name="noColor">Whether the flag against colours was given.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="terminalWidth">Asks the terminal for its width.</param>
    public static ConsoleStyle For(bool isTerminal, bool noColor, Func<string, string?> variable, Func<int> terminalWidth) =>
        new(Width(isTerminal, variable, terminalWidth), !noColor && Colours(isTerminal, variable));

    /// <summary>Whether a terminal says that it can't show more than ASCII: its character set is named and is not UTF-8.</summary>
    public static bool IsAsciiOnly(bool isTerminal, Func<string, string?> variable)
    {
        var names = (string?[])[variable("LC_ALL"), variable("LC_CTYPE"), variable("LANG")];
        return isTerminal && names.FirstOrDefault(name => !string.IsNullOrEmpty(name)) is { } set
            && !set.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) && !set.Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>NO_COLOR beats FORCE_COLOR and CLICOLOR_FORCE, which beat the terminal.</summary>
    private static bool Colours(bool isTerminal, Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (IsForced(variable("FORCE_COLOR")) || IsForced(variable("CLICOLOR_FORCE")) || (isTerminal && variable("TERM") != "dumb"));

    private static bool IsForced(string? value) => value is not (null or "" or "0");

    private static int Width(bool isTerminal, Func<string, string?> variable, Func<int> terminalWidth)
    {
        var width = int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns
            : isTerminal ? terminalWidth()
            : DefaultWidth;
        return width <= 0 ? DefaultWidth : Math.Max(width, NarrowestWidth);
    }
}
