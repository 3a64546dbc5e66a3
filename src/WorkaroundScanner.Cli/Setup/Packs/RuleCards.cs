using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Explaining;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Cli.Setup.Packs;

/// <summary>What there is to show of rules, wherever they come from.</summary>
internal static class RuleCards
{
    /// <summary>The head of a rule, for a list.</summary>
    public static RuleCard HeadOf(Rule rule) => new(rule.Descriptor, rule.Pack, rule.Path, [], "", "");

    /// <summary>A rule with its facts, its text and its page.</summary>
    public static RuleCard Of(ScanPack pack, Rule rule) => HeadOf(rule) with
    {
        Facts = RuleFacts.Of(rule),
        Definition = BuiltInPack.Sources.FirstOrDefault(file => file.Path == rule.Path && rule.Pack == BuiltInPack.Name)?.Text ?? PackFolder.ReadText(rule.Path),
        Page = RuleFacts.Without(pack.PageOf(rule.Descriptor.Id) ?? PackFolder.PageOf(rule.Path)),
    };
}
