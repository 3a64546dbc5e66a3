using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>A pattern finds the same whether it backtracks or not, and no text makes it slow.</summary>
public class RegexPatternTests
{
    [Theory]
    [InlineData(@"\bfor\b", "for x in y", true)]
    [InlineData(@"\bfor\b", "before", false)]
    [InlineData("(?i)cache$", "Build CACHE", true)]
    [InlineData("^[a-z]+(,[a-z]+)*$", "one,two", true)]
    [InlineData("^[a-z]+(,[a-z]+)*$", "one,,two", false)]
    public void A_match_is_found(string pattern, string text, bool matches) => Assert.Equal(matches, new RegexPattern(pattern).IsMatch(text));

    [Theory]
    [InlineData("^(a+)+$", "!", false)]
    [InlineData("^(a+)+$|b.$", "b!", true)]
    public void Where_backtracking_takes_too_long_an_automaton_answers(string patternText, string end, bool matches)
    {
        var pattern = new RegexPattern(patternText);
        var text = new string('a', 100_000) + end;

        Assert.Equal(matches, pattern.IsMatch(text));
        Assert.True(pattern.IsSlow);
        Assert.Equal(matches, pattern.IsMatch(text));
    }
}
