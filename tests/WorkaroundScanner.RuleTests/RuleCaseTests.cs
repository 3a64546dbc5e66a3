using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Every rule finds what its own cases are marked with, and nothing else of its kind there; it has cases of both kinds.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<string> RuleIds => [.. RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void BuiltInRulesLoadWithoutErrors() => Assert.Empty(RuleSet.BuiltIn.Errors);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void CasesAreFoundAsMarked(string id)
    {
        var faults = RuleFolders.Faults(RuleSet.BuiltIn.Rules, VocabularyLoader.BuiltIn.Vocabulary, id, RuleFolders.BuiltInCases.Values);
        Assert.True(faults.Length == 0, faults);
    }

    [Fact]
    public void EveryCaseStandsInARulesFolder()
    {
        var folders = RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Path[..(rule.Path.LastIndexOf('/') + 1)]).ToHashSet();
        Assert.Empty(RuleFolders.BuiltInCases.Values.Select(file => file.RuleFolder).Except(folders));
    }
}
