using WorkaroundScanner.Rules;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>The ledger of rules says what the rules say: an id, once released, keeps its meaning, and revisions only grow.</summary>
public sealed class LedgerTests
{
    private const string One = "| WS1301 | one | retry | warning | stable | 1 |";
    private const string Two = "| WS1302 | two | retry | warning | stable | 2 |";

    [Fact]
    public void SaysWhatTheRulesSay() => Assert.Empty(Ledger.Faults(
        Rows("shipped.md"), Rows("unshipped.md"), [.. RuleSet.BuiltIn.Rules.Rules.Select(rule => Ledger.RowOf(rule.Descriptor))]));

    [Theory]
    [InlineData(One, Two, One + Two, "")]
    [InlineData(One + Two, "", One + Two, "")]
    [InlineData(One, "| WS1301 | one | retry | warning | stable | 2 |", "| WS1301 | one | retry | warning | stable | 2 |", "")]
    [InlineData(One, "| WS1301 | one | retry | warning | removed | 2 |", "| WS1301 | one | retry | warning | removed | 2 |", "")]
    [InlineData(One + Two, "", One, "WS1302 was released and is gone; keep it as removed")]
    [InlineData(One, "| WS1301 | one | retry | error | stable | 1 |", "| WS1301 | one | retry | error | stable | 1 |", "WS1301 changed without a greater revision")]
    [InlineData(One, "| WS1301 | other | retry | warning | stable | 2 |", "| WS1301 | other | retry | warning | stable | 2 |", "WS1301 means something else than when it was released")]
    [InlineData(One, "", "| WS1301 | one | retry | warning | stable | 2 |", "WS1301 needs the row | WS1301 | one | retry | warning | stable | 2 |")]
    [InlineData("", One, One + Two, "WS1302 needs the row | WS1302 | two | retry | warning | stable | 2 |")]
    [InlineData("", One + One, One, "WS1301 stands twice or out of order")]
    [InlineData(Two + One, "", One + Two, "WS1301 stands twice or out of order")]
    [InlineData("", One + Two, One, "WS1302 is no rule")]
    public void AMistakeIsFound(string shipped, string unshipped, string rules, string fault) =>
        Assert.Equal(fault, string.Join('\n', Ledger.Faults(Split(shipped), Split(unshipped), Split(rules))));

    private static string[] Rows(string file) =>
        [.. File.ReadLines(Path.Combine(RuleFolders.Root, "releases", file)).Where(line => line.StartsWith("| WS", StringComparison.Ordinal))];

    private static string[] Split(string rows) => rows.Replace("||", "|\n|", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
