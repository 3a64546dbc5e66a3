using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Linking;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>What a rule set finds in the text of one file, whatever its language.</summary>
internal static class SourceModel
{
    /// <summary>The findings of some rules, by line.</summary>
    public static IEnumerable<ExpectedFinding> Find(RuleSet rules, Vocabulary vocabulary, string path, string text, Func<string, bool> wanted)
    {
        var model = Link(vocabulary, path, text);
        var result = rules.Match(model);
        Assert.Empty(result.Problems);
        return result.Findings
            .Where(finding => wanted(finding.Rule.Id))
            .Select(finding => new ExpectedFinding(finding.StartLine, finding.Rule.Id, finding.Lines))
            .OrderBy(finding => finding.Line)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal);
    }

    private static CommandModel Link(Vocabulary vocabulary, string path, string text)
    {
        var summary = CaseLanguages.OfFile(path).Summarize(path, text, vocabulary);
        Assert.Empty(summary.Problems);
        return Assert.Single(Linker.Link([summary], vocabulary));
    }
}
