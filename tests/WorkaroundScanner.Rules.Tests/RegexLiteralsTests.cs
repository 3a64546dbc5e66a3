using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>What a match needs is found without the expression; nothing that it could match is lost.</summary>
public sealed class RegexLiteralsTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("ab|cde", "ab cde")]
    [InlineData("ab|c*", "")]
    [InlineData("ab|", "")]
    [InlineData("ab?c", "a")]
    [InlineData("ab+cd", "cd")]
    [InlineData("a{2}bc", "bc")]
    [InlineData("ab*?cd", "cd")]
    [InlineData("x[ab]yz", "yz")]
    [InlineData("[]x]ab", "ab")]
    [InlineData(@"a\.b", "a.b")]
    [InlineData(@"ab\w*\.sh", ".sh")]
    [InlineData(@"\block[-_]", "lock")]
    [InlineData("(ab|cd)+e", "ab cd")]
    [InlineData("(?:ab|cd)e", "ab cd")]
    [InlineData("(ab|cd)?ef", "ef")]
    [InlineData("(ab|cd)(efg|hij)", "efg hij")]
    [InlineData("(?i)Gen(erate)?", "Gen")]
    [InlineData("(?=ab)c", "")]
    [InlineData(@"\p{L}abc", "")]
    [InlineData(@"\x41bc", "")]
    [InlineData("a)b", "")]
    [InlineData("(ab", "")]
    [InlineData("", "")]
    public void NeededTextsAreFound(string pattern, string texts) => Assert.Equal(texts, string.Join(' ', RegexLiterals.Of(pattern).Texts));

    public static TheoryData<string> BuiltIn() => [.. RuleSet.BuiltIn.Rules.Rules.SelectMany(rule => rule.Pattern.Parts).SelectMany(part => part.Filter.Terms).Where(term => term.Key.Name == "matches").SelectMany(term => term.Words).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void ABuiltInExpressionMeetsTheSameTextsAsWithoutThem(string pattern)
    {
        string[] pieces = ["lock", "tf", "-", "_", "/", ".", "cache", "CACHE", "$", "{", ":", "x", " ", "FROM ", "generate", "Render", "rerun", "/jobs/", "7", "/retry", "open_public", "disable-firewall", ".sh", "finalizers", "webhookconfigurations", "mutating"];
        var random = new Random(1);
        var plain = RegexPattern.Compile(pattern);
        var hinted = new HintedRegex(pattern);
        var met = 0;
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            met += plain.IsMatch(text) ? 1 : 0;
            Assert.Equal(plain.IsMatch(text), hinted.IsMatch(text));
        }

        Assert.True(met > 0, "None of the texts was met.");
    }
}
