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

        if (RegexSize.Of(pattern) > RegexSize.Largest)
        {
            return $"with its repetitions written out it is longer than {RegexSize.Largest} characters";
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
            return "lookaround, back references and atomic groups are not supported";
        }
    }

    /// <summary>The compiled pattern.</summary>
    public static Regex Compile(string pattern) => new(pattern, Options, Regex.InfiniteMatchTimeout);

    private static string Plain(RegexParseError error) => Configuration.Reading.KebabCase.Of(error.ToString()).Replace('-', ' ');
}
