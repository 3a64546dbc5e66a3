namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>What GitHub takes of one run; what is over is refused as a whole.</summary>
internal static class SarifLimits
{
    /// <summary>Results. Only the first 5,000 are shown, so the most severe stand in front.</summary>
    public const int Results = 25_000;

    /// <summary>Compressed bytes are at most ten million; some room is left for another compressor.</summary>
    public const int CompressedBytes = 9_000_000;

    /// <summary>Locations of one result; of a thousand allowed, a hundred are shown.</summary>
    public const int Locations = 100;

    /// <summary>Signs of a rule's full description.</summary>
    public const int Description = 1024;

    /// <summary>Notifications; GitHub names no limit, a reader has one.</summary>
    public const int Notifications = 1000;
}
