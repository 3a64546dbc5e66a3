namespace WorkaroundScanner.Model.Results;

/// <summary>How much a finding matters, as Roslyn users know it.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Gates by default.</summary>
    Error,
}
