namespace WorkaroundScanner.Model.Results;

/// <summary>Where a rule stands in its life.</summary>
public enum Maturity
{
    /// <summary>On trial: left out of totals.</summary>
    Preview,

    /// <summary>In force.</summary>
    Stable,

    /// <summary>In force, about to go.</summary>
    Deprecated,

    /// <summary>Gone; its id stays taken.</summary>
    Removed,
}
