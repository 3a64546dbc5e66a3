using System.Collections.Immutable;
using WorkaroundScanner.Configuration;

namespace WorkaroundScanner.Rules;

/// <summary>Rules as loaded.</summary>
/// <param name="Rules">The rules without errors.</param>
/// <param name="Errors">What is wrong with the others.</param>
public sealed record RuleSetLoad(RuleSet Rules, ImmutableArray<ConfigError> Errors);
