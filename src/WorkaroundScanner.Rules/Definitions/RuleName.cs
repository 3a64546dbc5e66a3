using WorkaroundScanner.Configuration.Reading;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>How rules are named.</summary>
public static class RuleName
{
    private static readonly string[] WrongBeginnings = ["avoid-", "use-", "no-", "prefer-"];

    /// <summary>What is wrong with a name, as one sentence; null where it is fine.</summary>
    public static string? Fault(string name) =>
        !KebabCase.IsKebab(name) ? $"A rule's name is written in lower-case words joined by hyphens, not `{name}`."
        : Array.Find(WrongBeginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal)) is { } wrong ? $"A rule's name says what is flagged, so it can't begin with `{wrong}`."
        : null;
}
