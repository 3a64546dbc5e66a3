using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>What became of a workaround, in words.</summary>
internal static class StateText
{
    /// <summary>Every state, in the order of the enumeration.</summary>
    public static readonly ChangeState[] All = Enum.GetValues<ChangeState>();

    private static readonly string[] Names = Array.ConvertAll(All, state => state.ToString().ToLowerInvariant());
    private static readonly string[] Steps = Array.ConvertAll(Enum.GetValues<GateStep>(), step => step.ToString().ToLowerInvariant());

    /// <summary>The name used in every output.</summary>
    public static string Name(ChangeState state) => Names[(int)state];

    /// <summary>The same of a step of the gate.</summary>
    public static string Name(GateStep step) => Steps[(int)step];

    /// <summary>What a developer needs to know beside the state: what it is a copy of, by how much it grew. Text from scanned files is not encoded.</summary>
    public static string Detail(Change change) => (change.State, change.Before) switch
    {
        (ChangeState.Copied, { } before) => $"a copy of {Place(before)}",
        (ChangeState.Grown, { } before) => $"grown by {Figures.Count(change.AddedLines, "line")} ({Figures.Of(before.Lines)} before)",
        (ChangeState.Moved, { } before) => $"was at {Place(before)}",
        _ => Name(change.State),
    };

    private static string Place(KnownWorkaround known) => known.Line > 0 ? $"{known.Path}:{known.Line}" : known.Path;
}
