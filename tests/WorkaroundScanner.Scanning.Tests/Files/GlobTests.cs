using WorkaroundScanner.Scanning.Files.Ignore;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.sh", "a.sh", true)]
    [InlineData("*.sh", "a/b.sh", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("**/b", "b", true)]
    [InlineData("**/b", "a/b", true)]
    [InlineData("**/b", "ab", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/x**b", "a/xyb", true)]
    [InlineData("a/x**b", "a/x/b", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]x]", "]", true)]
    [InlineData("[a\\-c]", "b", false)]
    [InlineData("[a\\-c]", "-", true)]
    [InlineData("[[:digit:]_]x", "7x", true)]
    [InlineData("[[:nothing:]]", "n", false)]
    [InlineData("[a-", "a", false)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("a\\", "a\\", false)]
    public void PatternFitsOrNot(string pattern, string text, bool fits) => Assert.Equal(fits, Glob.Compile(pattern).Matches(text));

    [Fact]
    public void ManyStarsTakeNoLongerThanPatternTimesText()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        Assert.False(Glob.Compile(pattern).Matches(new string('a', 5000)));
    }
}
