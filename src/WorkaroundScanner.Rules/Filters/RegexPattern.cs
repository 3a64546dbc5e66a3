using System.Text.RegularExpressions;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Regular expressions of rules: they never backtrack, so that no input can make one slow.</summary>
internal static class RegexPattern
{
    private const int LongestPattern = 500;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>What keeps a pattern from being used, or null.</summary>
    public static string? Fault(string pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            return $"it is longer than {LongestPattern} characters";
        }

        try
        {
            _ = Compile(pattern);
            return null;
        }
        catch (RegexParseException broken)
        {
            return $"it is not valid at character {broken.Offset + 1}: {Plain(broken.Error)}";
        }
        catch (Exception unsupported) when (unsupported is ArgumentException or NotSupportedException)
        {
            return "lookaround, back references, atomic groups and very large repetitions are not supported";
        }
    }

    /// <summary>The compiled pattern.</summary>
    public static Regex Compile(string pattern) => new(pattern, Options, Regex.InfiniteMatchTimeout);

    private static string Plain(RegexParseError error) => Configuration.Reading.KebabCase.Of(error.ToString()).Replace('-', ' ');
}
