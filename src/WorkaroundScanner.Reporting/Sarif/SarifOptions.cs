namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>What of SARIF is a matter of choice.</summary>
public sealed record SarifOptions
{
    /// <summary>What keeps apart the uploads of several scans of one repository; empty for the name of the command.</summary>
    public string Category { get; init; } = "";

    /// <summary>Whether declared workarounds are listed too, marked as suppressed. GitHub shows them as open.</summary>
    public bool IncludeDeclared { get; init; }
}
