using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>A comparison in words.</summary>
internal static class GateText
{
    /// <summary>How many there are of each state, and praise for what became less.</summary>
    public static string Counts(Comparison comparison)
    {
        var counts = StateText.All
            .Select(state => (Name: StateText.Name(state), Count: comparison.Changes.Count(change => change.State == state)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{Figures.Of(pair.Count)} {pair.Name}");
        var text = string.Join(", ", counts) is { Length: > 0 } some ? some : "no workarounds on either side";
        return LinesLess(comparison) is > 0 and var less ? $"{text}; {Figures.Count(less, "line")} less than before, well done" : text;
    }

    /// <summary>Whether the gate failed, and because of what.</summary>
    public static string Verdict(Report report, Comparison comparison)
    {
        ImmutableArray<Change> failing = [.. comparison.Failing];
        ImmutableArray<Change> warned = [.. comparison.Warned];
        return (failing.Length, warned.Length) switch
        {
            ( > 0, _) => $"Gate failed: {Sum(failing)}.",
            (_, > 0) => $"{Passed(report)} with a warning: {Sum(warned)}.",
            _ => $"{Passed(report)}: {Sum([.. comparison.Changes.Where(change => change.State is ChangeState.New or ChangeState.Copied or ChangeState.Grown)])}{Less(comparison)}.",
        };
    }

    private static string Passed(Report report) => report.Result.IsIncomplete ? "Passed in what could be scanned" : "Passed";

    private static string Sum(ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
        {
            return "nothing new";
        }

        var parts = StateText.All
            .Select(state => (Name: StateText.Name(state), Count: changes.Count(change => change.State == state)))
            .Where(pair => pair.Count > 0)
            .Select((pair, place) => $"{Figures.Of(pair.Count)} {pair.Name}{(place > 0 ? "" : pair.Count == 1 ? " workaround" : " workarounds")}");
        var step = changes.All(change => change.Step == GateStep.Watch) ? ", only counted" : "";
        return $"{string.Join(", ", parts)}{step}; {Figures.Count(changes.Sum(change => change.AddedLines), "line")} more";
    }

    private static string Less(Comparison comparison)
    {
        var gone = comparison.Changes.Count(change => change.State == ChangeState.Gone);
        var less = LinesLess(comparison);
        return $"{(gone > 0 ? $"; {Figures.Of(gone)} removed" : "")}{(less > 0 ? $"{(gone > 0 ? ", " : "; ")}{Figures.Count(less, "line")} less" : "")}";
    }

    private static int LinesLess(Comparison comparison) => comparison.Changes
        .Where(change => change.State is ChangeState.Gone or ChangeState.Shrunk)
        .Sum(change => (change.Before?.Lines ?? 0) - (change.After?.Lines ?? 0));
}
