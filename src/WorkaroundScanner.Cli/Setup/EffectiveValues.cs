using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Configuration;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Puts what is in force into rows.</summary>
internal static class EffectiveValues
{
    /// <summary>Every value: files, gate, what is left out, locks, then each rule.</summary>
    /// <param name="policy">What is in force.</param>
    /// <param name="organisation">What the organisation says.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="file">The file whose rules are asked for; null for the whole repository.</param>
    public static ImmutableArray<ConfigValue> Of(Policy policy, OrganisationSettings organisation, IEnumerable<RuleDescriptor> rules, string? file) =>
    [
        .. organisation.Platforms.Select(glob => Row("platforms", glob)),
        .. organisation.Packs.Select(pack => Row("packs", pack)),
        new("gate.fail-on", EnumWords.Of(policy.FailOn.Value), policy.FailOn.Origin.ToString()),
        new("gate.max-grown-lines", $"{policy.MaxGrownLines.Value}", policy.MaxGrownLines.Origin.ToString()),
        .. Enum.GetValues<Category>().Select(category => Step(category, policy.StepOf(category))),
        .. policy.Exclude.Select(glob => Row("exclude", glob)),
        .. policy.Locks.Select(item => Row("lock", item)),
        .. rules.Select(rule => Rule(rule, file is null ? policy.SeverityOf(rule) : policy.SeverityOf(rule, file).Severity)),
    ];

    private static ConfigValue Row(string key, Setting<string> setting) => new(key, setting.Value, setting.Origin.ToString());

    private static ConfigValue Step(Category category, Setting<GateStep> step) => new($"gate.categories.{EnumWords.Of(category)}", EnumWords.Of(step.Value), step.Origin.ToString());

    private static ConfigValue Rule(RuleDescriptor rule, Setting<Severity> severity) => new($"severities.{rule.Id}", EnumWords.Of(severity.Value), severity.Origin.ToString());
}
