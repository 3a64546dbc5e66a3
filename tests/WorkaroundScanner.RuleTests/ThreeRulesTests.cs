using System.Collections.Immutable;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;
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

    private static readonly ImmutableDictionary<string, CaseFile> Cases = RuleFolders.CasesBelow(Folder).ToImmutableDictionary(file => file.Path);

    public static TheoryData<string> Paths => [.. Cases.Keys.Order(StringComparer.Ordinal)];

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
    [MemberData(nameof(Paths))]
    public void CaseIsFoundAsMarked(string path) => Marks.Hold(Cases[path], Rules.Rules, Vocabulary.Vocabulary);

    [Theory]
    [InlineData("AC1101")]
    [InlineData("AC1601")]
    [InlineData("AC1701")]
    public void RuleHasCasesOfBothKinds(string id)
    {
        var own = Cases.Values.Where(file => file.RuleId == id).ToList();
        Assert.Contains(own, file => file.Expected.Any(expected => expected.RuleId == id));
        Assert.Contains(own, file => file.Negatives > 0);
    }

    [Fact]
    public void BuiltInRulesSpeakOfTheOwnCliAsOfAnyOther()
    {
        const string script = "until dctl push --app web; do\n  sleep 5\ndone\n";
        Assert.Equal(
            [new ExpectedFinding(1, "WS1302", 3)],
            SourceModel.Find(Rules.Rules, Vocabulary.Vocabulary, "release.sh", script, id => id == "WS1302"));
        Assert.Empty(SourceModel.Find(RuleSet.BuiltIn.Rules, VocabularyLoader.BuiltIn.Vocabulary, "release.sh", script, _ => true));
    }

    [Fact]
    public void RulesWithoutTheirPlatformAreErrorsWithAPlace()
    {
        var load = RuleSet.Load(Own.Where(file => !file.IsPlatform), VocabularyLoader.BuiltIn.Vocabulary);
        Assert.Contains(load.Errors, error => error.ToString().Contains("deployctl", StringComparison.Ordinal)
            && error.ToString().StartsWith("acme/bypass/AC1701-lifted-freeze/rule.yaml:", StringComparison.Ordinal));
    }
}
