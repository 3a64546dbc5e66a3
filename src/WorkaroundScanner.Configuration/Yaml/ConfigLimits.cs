namespace WorkaroundScanner.Configuration.Yaml;

/// <summary>How much one file may ask of the reader.</summary>
public static class ConfigLimits
{
    /// <summary>Characters of one file.</summary>
    public const int Characters = 4_000_000;

    /// <summary>Levels of nesting.</summary>
    public const int Depth = 64;

    /// <summary>Nodes of one file.</summary>
    public const int Nodes = 100_000;
}
