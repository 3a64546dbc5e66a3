using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>A regular expression that is built, and asked, only where a text that its matches need is there.</summary>
internal sealed class HintedRegex
{
    private readonly ImmutableArray<string> texts;
    private readonly StringComparison comparison;
    private readonly Lazy<Regex> regex;

    /// <summary>Takes a pattern that was found to be sound.</summary>
    public HintedRegex(string pattern)
    {
        (texts, comparison) = RegexLiterals.Of(pattern);
        regex = new(() => RegexPattern.Compile(pattern));
    }

    /// <summary>Whether it finds something.</summary>
    public bool IsMatch(string text) => MayMatch(text) && regex.Value.IsMatch(text);

    private bool MayMatch(string text)
    {
        foreach (var needed in texts)
        {
            if (text.Contains(needed, comparison))
            {
                return true;
            }
        }

        return texts.IsEmpty;
    }
}
