using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Explaining;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Cases;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Every rule has a page of the agreed shape, and the examples on it are true.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Sections =
        ["What it finds", "Why it costs", "What the platform should offer", "What is not reported", "How it is measured", "Facts"];

    private static readonly ImmutableDictionary<string, string> Pages = BuiltInPack.Pages
        .ToImmutableDictionary(page => page.Folder.Split('/')[^2], page => page.Text.ReplaceLineEndings("\n"));

    public static TheoryData<string> Names => [.. RuleSet.BuiltIn.Rules.Rules.Select(rule => $"{rule.Descriptor.Id}-{rule.Descriptor.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void PageHasTheAgreedShape(string name)
    {
        var descriptor = RuleSet.BuiltIn.Rules.Rules.Single(rule => name.StartsWith(rule.Descriptor.Id, StringComparison.Ordinal)).Descriptor;
        var page = Page(name);
        Assert.StartsWith($"# {descriptor.Id} {descriptor.Name}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(Sections, Heading().Matches(page).Select(match => match.Groups["title"].Value));
    }

    /// <summary>scripts/rule-pages.sh writes the tables; otherwise they are compared.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void FactsAreThoseOfTheRule(string name)
    {
        var rule = RuleSet.BuiltIn.Rules.Rules.Single(rule => name.StartsWith(rule.Descriptor.Id, StringComparison.Ordinal));
        var facts = $"\n## Facts\n\n{RuleFacts.Table(rule)}";
        if (Environment.GetEnvironmentVariable("WSCAN_WRITE_PAGES") == "1")
        {
            var file = Path.Join(RuleFolders.Sources, Path.GetDirectoryName(rule.Path), "README.md");
            File.WriteAllText(file, File.ReadAllText(file).Split("\n## Facts\n")[0] + facts);
            return;
        }

        Assert.EndsWith(facts, Page(name), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ExampleOfWhatIsFoundIsFound(string name) => Assert.NotEmpty(Find(name, "What it finds"));

    [Theory]
    [MemberData(nameof(Names))]
    public void ExampleOfWhatIsNotReportedIsNot(string name) => Assert.Empty(Find(name, "What is not reported"));

    private static string Page(string name)
    {
        Assert.True(Pages.TryGetValue(name, out var page), "no page");
        return page;
    }

    private static IEnumerable<CaseFinding> Find(string name, string section)
    {
        var text = Page(name).Split($"\n## {section}\n")[1].Split("\n## ")[0];
        var fences = Fence().Matches(text);
        Assert.NotEmpty(fences);
        return fences.SelectMany(fence =>
        {
            var example = Example.Read(Example.FileOf(fence.Groups["language"].Value)!, fence.Groups["code"].Value, VocabularyLoader.BuiltIn.Vocabulary);
            Assert.Empty(example.Fault);
            return example.Find(RuleSet.BuiltIn.Rules, id => name.StartsWith(id, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex(@"^## (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}
