using System.Text.RegularExpressions;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>
/// A regular expression of a rule. It is tried by backtracking, which is soon made ready, and runs as an automaton from the first text on for which
/// that takes too long: no input can make it slow, and both find the same.
/// </summary>
internal sealed class RegexPattern(string pattern)
{
    private const int LongestPattern = 500;
    private const RegexOptions Backtracking = RegexOptions.CultureInvariant;
    private const RegexOptions Automaton = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // Built when first needed: most runs of most rules never come so far.
    private readonly Lazy<Regex> tried = new(() => new Regex(pattern, Backtracking, Patience));
    private readonly Lazy<Regex> automaton = new(() => new Regex(pattern, Automaton, Regex.InfiniteMatchTimeout));
    private readonly Lazy<RegexPieces?> pieces = new(() => RegexPieces.Of(pattern));
    private volatile bool isSlow;

    /// <summary>Whether backtracking has once taken too long.</summary>
    public bool IsSlow => isSlow;

    /// <summary>Whether a text can hold a match of which this is a word.</summary>
    public bool MayMatchAround(string word) => pieces.Value?.MayStandIn(word) != false;

    /// <summary>Whether the text holds a match.</summary>
    public bool IsMatch(string text)
    {
        if (!MayMatchAround(text))
        {
            return false;
        }

        if (!isSlow)
        {
            try
            {
                return tried.Value.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                isSlow = true;
            }
        }

        return automaton.Value.IsMatch(text);
    }

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
            _ = new Regex(pattern, Automaton, Regex.InfiniteMatchTimeout);
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

    private static string Plain(RegexParseError error) => Configuration.Reading.KebabCase.Of(error.ToString()).Replace('-', ' ');
}
