using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Cases;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>A pack of an organisation: three rules and a CLI of its own, written as docs/writing-rules.md says, without code.</summary>
public sealed class ThreeRulesTests
{
    private static readonly string Folder = Path.Combine(RuleFolders.Fixtures, "three-rules");

    private static readonly ImmutableArray<PackFile> Own =
    [
        .. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => new PackFile("acme/" + Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static readonly VocabularyLoad Vocabulary = VocabularyLoader.Load([.. BuiltInPack.Files, .. Own]);

    private static readonly RuleSetLoad Rules = RuleSet.Load([.. BuiltInPack.Files, .. Own], Vocabulary.Vocabulary);

    [Fact]
    public void LoadsBesideTheBuiltInRules()
    {
        Assert.Empty(Vocabulary.Errors);
        Assert.Empty(Rules.Errors);
        Assert.Equal(
            ["AC1101", "AC1601", "AC1701"],
            Rules.Rules.Rules.Select(rule => rule.Descriptor.Id).Except(RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Descriptor.Id)));
    }

    [Theory]
    [InlineData("AC1101")]
    [InlineData("AC1601")]
    [InlineData("AC1701")]
    public void CasesAreFoundAsMarked(string id)
    {
        var faults = RuleFolders.Faults(Rules.Rules, Vocabulary.Vocabulary, id, RuleFolders.CasesBelow(Folder, "acme/").Values);
        Assert.True(faults.Length == 0, faults);
    }

    [Fact]
    public void BuiltInRulesSpeakOfTheOwnCliAsOfAnyOther()
    {
        const string script = "until dctl push --app web; do\n  sleep 5\ndone\n";
        Assert.Equal(
            [new CaseFinding("WS1302", "retry", 1, 3, 3)],
            Example.Read("release.sh", script, Vocabulary.Vocabulary).Find(Rules.Rules, id => id == "WS1302"));
        Assert.Empty(Example.Read("release.sh", script, VocabularyLoader.BuiltIn.Vocabulary).Find(RuleSet.BuiltIn.Rules, _ => true));
    }

    [Fact]
    public void RulesWithoutTheirPlatformAreErrorsWithAPlace()
    {
        var load = RuleSet.Load(Own.Where(file => !file.IsPlatform), VocabularyLoader.BuiltIn.Vocabulary);
        Assert.Contains(load.Errors, error => error.ToString().Contains("deployctl", StringComparison.Ordinal)
            && error.ToString().StartsWith("acme/bypass/AC1701-lifted-freeze/rule.yaml:", StringComparison.Ordinal));
    }
}
