namespace WorkaroundScanner.Model.Results;

/// <summary>By whose word a finding does not count.</summary>
public enum SuppressionKind
{
    /// <summary>A comment beside the code.</summary>
    Ignored,

    /// <summary>Configuration gives its rule the severity none there.</summary>
    SwitchedOff,

    /// <summary>Declared to be no workaround: the rule is wrong there.</summary>
    Disputed,
}

/// <summary>A finding that is not counted. It is kept to be told, for nothing is left out in silence.</summary>
/// <param name="Finding">It.</param>
/// <param name="Kind">By whose word.</param>
/// <param name="Reason">What was said about it, or empty.</param>
public sealed record SuppressedFinding(Finding Finding, SuppressionKind Kind, string Reason);
