using System.Buffers;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>Tells from a module's text alone whether what may be a platform's CLI is handed to a function that promises to run it.</summary>
internal static class HandedTools
{
    private const int MostCharacters = 400;

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
    private static readonly SearchValues<char> Ends = SearchValues.Create("()[]{}");

    /// <summary>Whether such a call stands in the text.</summary>
    /// <param name="text">The module's text.</param>
    /// <param name="names">The names of the CLIs.</param>
    /// <param name="quoted">Whether one of them stands in quotes anywhere; else it can only be the object that is called.</param>
    public static bool StandIn(ReadOnlySpan<char> text, NameSearch names, bool quoted)
    {
        for (var at = 0; text[at..].IndexOf('(') is >= 0 and var open; at += open + 1)
        {
            var before = text[..(at + open)];
            var name = before[(before.LastIndexOfAnyExcept(NameSearch.WordCharacters) + 1)..];
            if (RunningName.MayFit(name) && RunningName.Fits(name.ToString())
                && (names.IsIn(before[(before.LastIndexOfAnyExcept(PathCharacters) + 1)..]) || (quoted && MayBeAmong(text[(at + open + 1)..], names))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeAmong(ReadOnlySpan<char> arguments, NameSearch names)
    {
        arguments = arguments[..EndOf(arguments[..Math.Min(arguments.Length, MostCharacters)])];
        return !TakesBody(arguments) && (names.IsQuotedIn(arguments) || HasName(arguments));
    }

    // `t.Run(name, func(t *testing.T) {`: Go's functions that run commands are given no function.
    private static bool TakesBody(ReadOnlySpan<char> arguments)
    {
        var end = arguments.IndexOf('\n');
        return (end < 0 ? arguments : arguments[..end]).Contains("func(", StringComparison.Ordinal);
    }

    // A name alone may stand for anything; one letter is the test's or the context's.
    private static bool HasName(ReadOnlySpan<char> arguments)
    {
        var left = RunningName.MostArguments;
        foreach (var range in arguments.Split(','))
        {
            // `cmd=command`, `command: text` and `*words` are handed by name or spread.
            var argument = arguments[range];
            argument = argument[(argument.IndexOfAny('=', ':') + 1)..].Trim(" \t\r\n*&");
            if (argument.Length > 1 && !char.IsAsciiDigit(argument[0]) && !argument.ContainsAnyExcept(PathCharacters) && argument is not ("ctx" or "nil" or "true" or "false"))
            {
                return true;
            }

            if (--left == 0)
            {
                break;
            }
        }

        return false;
    }

    private static int EndOf(ReadOnlySpan<char> arguments)
    {
        var depth = 0;
        for (var at = 0; arguments[at..].IndexOfAny(Ends) is >= 0 and var next; at += next + 1)
        {
            depth += arguments[at + next] is '(' or '[' or '{' ? 1 : -1;
            if (depth < 0)
            {
                return at + next;
            }
        }

        return arguments.Length;
    }
}
