using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Rules;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>The ledger of rules says what the rules say: an id, once written down, keeps its meaning.</summary>
public sealed class LedgerTests
{
    private static readonly string Folder = Path.Combine(RuleFolders.Root, "releases");

    [Fact]
    public void HasOneRowForEachRule() => Assert.Equal(
        RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Descriptor).Select(rule =>
            $"| {rule.Id} | {rule.Name} | {EnumWords.Of(rule.Category)} | {EnumWords.Of(rule.Severity)} | {EnumWords.Of(rule.Maturity)} | {rule.Revision} |"),
        Directory.EnumerateFiles(Folder, "*.md").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("| WS", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
