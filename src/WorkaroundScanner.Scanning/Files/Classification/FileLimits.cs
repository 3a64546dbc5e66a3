namespace WorkaroundScanner.Scanning.Files.Classification;

/// <summary>How much of a file is read.</summary>
public static class FileLimits
{
    /// <summary>A larger file is skipped and counted: no person wrote it.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    /// <summary>How much is read of a file whose name does not tell its language.</summary>
    public const int HeadBytes = 4096;

    /// <summary>Where a NUL is looked for.</summary>
    public const int BinaryProbeBytes = 8000;
}
