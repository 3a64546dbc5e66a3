using System.Collections.Immutable;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Every rule finds what its own cases are marked with, and nothing else of its kind there.</summary>
public sealed class RuleCaseTests
{
    private static readonly string Root = FindRules();

    private static readonly ImmutableDictionary<string, CaseFile> Cases = Directory
        .EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
        .Where(file => file.Contains("/cases/", StringComparison.Ordinal))
        .Select(file => CaseFile.Read(Root, file))
        .ToImmutableDictionary(file => file.Path);

    public static TheoryData<string> Paths => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> RuleIds => [.. RuleSet.BuiltIn.Rules.Rules.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void BuiltInRulesLoadWithoutErrors() => Assert.Empty(RuleSet.BuiltIn.Errors);

    [Theory]
    [MemberData(nameof(Paths))]
    public void CaseIsFoundAsMarked(string path)
    {
        var example = Cases[path];
        var model = Assert.Single(Linker.Link([ShellLanguage.Summarize(path, example.Text)], VocabularyLoader.BuiltIn.Vocabulary));
        Assert.Empty(model.Summary.Problems);
        var found = RuleSet.BuiltIn.Rules.Match(model).Findings
            .Where(finding => finding.Rule.Id == example.RuleId)
            .Select(finding => new ExpectedFinding(finding.StartLine, finding.Rule.Id, finding.Lines))
            .OrderBy(finding => finding.Line);
        Assert.Equal(example.Expected.Where(expected => expected.RuleId == example.RuleId), found);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void RuleHasAPageAndCasesOfBothKinds(string id)
    {
        var own = Cases.Values.Where(file => file.RuleId == id).ToList();
        Assert.True(own.Sum(file => file.Expected.Count(expected => expected.RuleId == id)) > 0, "no positive case");
        Assert.True(own.Sum(file => file.Negatives) > 0, "no negative case");
        var folder = Directory.EnumerateDirectories(Root, id + "-*", SearchOption.AllDirectories).Single();
        Assert.True(File.Exists(Path.Combine(folder, "README.md")), "no page");
    }

    private static string FindRules()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkaroundScanner.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "rules");
    }
}
