using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>The examples of several rules and what they say, rule by rule.</summary>
public static class PackCases
{
    /// <summary>Checks every example with the rules of its folder.</summary>
    /// <param name="rules">All rules that are loaded.</param>
    /// <param name="vocabulary">The tools known by name.</param>
    /// <param name="tested">Which rules are asked about.</param>
    /// <param name="files">The examples; those of other rules are left alone.</param>
    public static ImmutableArray<RuleCases> Check(RuleSet rules, Vocabulary vocabulary, Func<Rule, bool> tested, IEnumerable<CaseFile> files)
    {
        var check = new CaseCheck(rules, vocabulary);
        var byFolder = files.ToLookup(file => file.RuleFolder, StringComparer.Ordinal);
        var folders = rules.Rules.Where(tested).GroupBy(rule => FolderOf(rule.Path), StringComparer.Ordinal);
        return
        [
            .. folders.SelectMany(folder => Check(check, [.. folder], [.. byFolder[folder.Key].OrderBy(file => file.Path, StringComparer.Ordinal)]))
                .OrderBy(result => result.Rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where several rules share a folder, what is wrong is told once, with the first of them.</summary>
    private static IEnumerable<RuleCases> Check(CaseCheck check, ImmutableArray<Rule> rules, ImmutableArray<CaseFile> files)
    {
        var ids = rules.Select(rule => rule.Descriptor.Id).ToList();
        var notes = files.SelectMany(file => check.Check(file, ids)).ToImmutableArray();
        return rules.Select((rule, at) => new RuleCases(
            rule.Descriptor,
            rule.Path,
            files.Length,
            files.Sum(file => file.Positives(rule.Descriptor.Id)),
            files.Sum(file => file.Negatives),
            at == 0 ? notes : []));
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
