namespace WorkaroundScanner.Model.Cases;

/// <summary>Something to say about an example: a mark that does not hold, or a gap that is known.</summary>
/// <param name="Path">The example, as it was named by whoever read it.</param>
/// <param name="Line">The line of the mark, or of a finding without one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Expected">What the mark says, where it says a finding.</param>
/// <param name="Found">What was found instead, where something was.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record CaseNote(string Path, int Line, CaseNoteKind Kind, CaseFinding? Expected, CaseFinding? Found, string Message);

/// <summary>What there is to say about an example.</summary>
public enum CaseNoteKind
{
    /// <summary>A mark does not hold, or a finding has none.</summary>
    Difference,

    /// <summary>A gap is marked as known, and there.</summary>
    KnownGap,

    /// <summary>A gap is marked as known, and is there no more: the mark is to be turned into a plain one.</summary>
    ClosedGap,
}
