using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>Everything that there is to show of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pack">The pack that it comes from; empty where its folder has no <c>pack.yaml</c>.</param>
/// <param name="Path">The file that holds it.</param>
/// <param name="Facts">What it says, as names and values.</param>
/// <param name="Definition">The file's text.</param>
/// <param name="Page">Its page; empty where it has none.</param>
public sealed record RuleCard(RuleDescriptor Rule, string Pack, string Path, ImmutableArray<RuleFact> Facts, string Definition, string Page);

/// <summary>One thing that a rule says.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Value">What it says.</param>
public sealed record RuleFact(string Name, string Value);
