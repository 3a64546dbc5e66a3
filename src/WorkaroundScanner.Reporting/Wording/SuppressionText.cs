using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>What does not count, in words.</summary>
internal static class SuppressionText
{
    /// <summary>The name used in every output.</summary>
    public static string Name(SuppressionKind kind) => kind switch
    {
        SuppressionKind.Ignored => "ignored",
        SuppressionKind.SwitchedOff => "switched-off",
        _ => "disputed",
    };

    /// <summary>One sentence; empty where everything counts.</summary>
    public static string Summary(ImmutableArray<SuppressedFinding> suppressed) => suppressed.IsEmpty
        ? ""
        : $"{Figures.Count(suppressed.Length, "finding")} not counted: {string.Join(", ", suppressed.GroupBy(one => one.Kind).OrderBy(group => group.Key).Select(group => $"{Figures.Of(group.Count())} {By(group.Key)}"))}.";

    private static string By(SuppressionKind kind) => kind switch
    {
        SuppressionKind.Ignored => "ignored in the code",
        SuppressionKind.SwitchedOff => "switched off by configuration",
        _ => "declared to be no workaround",
    };
}
