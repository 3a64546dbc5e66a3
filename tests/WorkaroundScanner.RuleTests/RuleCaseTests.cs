using System.Collections.Immutable;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Every rule finds what its own cases are marked with, and nothing else of its kind there.</summary>
public sealed class RuleCaseTests
{
    private static readonly ImmutableDictionary<string, CaseFile> Cases =
        RuleFolders.CasesBelow(RuleFolders.Root).ToImmutableDictionary(file => file.Path);

    public static TheoryData<string> Paths => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> RuleIds => [.. RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void BuiltInRulesLoadWithoutErrors() => Assert.Empty(RuleSet.BuiltIn.Errors);

    [Theory]
    [MemberData(nameof(Paths))]
    public void CaseIsFoundAsMarked(string path) => Marks.Hold(Cases[path], RuleSet.BuiltIn.Rules, VocabularyLoader.BuiltIn.Vocabulary);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void RuleHasCasesOfBothKinds(string id)
    {
        var own = Cases.Values.Where(file => file.RuleId == id).ToList();
        Assert.True(own.Sum(file => file.Expected.Count(expected => expected.RuleId == id)) > 0, "no positive case");
        Assert.True(own.Sum(file => file.Negatives) > 0, "no negative case");
    }

    [Fact]
    public void EveryCaseStandsInARulesFolder() =>
        Assert.Empty(Cases.Values.Select(file => file.RuleId).Except(RuleIds.Select(row => row.Data)));
}
