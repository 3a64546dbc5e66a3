using System.Text.RegularExpressions;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>Where none of its pieces stands, an expression has no match.</summary>
public class RegexPiecesTests
{
    [Theory]
    [InlineData("finalizers", "finalizers")]
    [InlineData(@"finalizers|/finalize\b", "finalizers /finalize")]
    [InlineData("(enable|open)[_-]firewall(rule)?", "firewall")]
    [InlineData(@"(?i)\b(generat(e|ing|or)|render)s?( |$)", "generat render")]
    [InlineData("(?:one|two)three{2}", "three")]
    [InlineData("(?:(abc)d)e", "abc")]
    [InlineData("abcd*ef+ghi", "abc")]
    [InlineData("x(abc)*long?er", "lon")]
    [InlineData(@"from \S+abc\.sh$", "abc.sh")]
    [InlineData(@"a\|b\\", @"a|b\")]
    [InlineData("abc[]|x]defg[^)]", "defg")]
    public void One_of_the_pieces_stands_in_every_match(string pattern, string pieces) => Assert.Equal(pieces.Split(' '), RegexPieces.Of(pattern)!.All);

    [Theory]
    [InlineData("ab|cd")]
    [InlineData("abc|")]
    [InlineData("(abc)?")]
    [InlineData("(abc){0,2}")]
    [InlineData(@"^\w+ \d+$")]
    [InlineData("[abc]+")]
    [InlineData(@"\x41bcd")]
    [InlineData(@"\p{L}abc")]
    [InlineData("(?i:abc)def")]
    [InlineData("a(?i)bcd")]
    [InlineData("")]
    public void Others_have_none(string pattern) => Assert.Null(RegexPieces.Of(pattern));

    [Theory]
    [InlineData("(?i)skip", "run SKIP", true)]
    [InlineData("(?i)skip", "run \u017f\u212aip", true)]
    [InlineData("skip", "run SKIP", false)]
    [InlineData("skip", "ski p", false)]
    public void Case_counts_where_it_counts_to_the_expression(string pattern, string text, bool may) => Assert.Equal(may, RegexPieces.Of(pattern)!.MayStandIn(text));

    [Fact]
    public void Every_rule_finds_the_same_with_pieces_as_without()
    {
        string[] words = ["generate.sh", "./Render-all", "my-cache/", "finalizers", "/api/rerun", "enable_public_access.sh", "select(.a)", "name: $x", "tf_locks", "del(.x)", "\u017fort", "plain", ""];
        var patterns = RuleSet.BuiltIn.Rules.Rules.SelectMany(rule => rule.Pattern.Parts).SelectMany(part => part.Filter.Terms).Where(term => term.Key.Shape == ValueShape.Regexes).SelectMany(term => term.Words).Distinct().ToList();
        Assert.NotEmpty(patterns);
        foreach (var pattern in patterns)
        {
            var (plain, quick) = (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), new RegexPattern(pattern));
            Assert.All(words.SelectMany(first => words.Select(second => $"{first} {second}")), text => Assert.Equal(plain.IsMatch(text), quick.IsMatch(text)));
        }
    }
}
