namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>How much of a file is taken in; real files stay far below.</summary>
internal static class YamlLimits
{
    /// <summary>Levels of nesting, those behind aliases included.</summary>
    public const int Depth = 64;

    /// <summary>Values of one file.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Values that all aliases of a file together may stand for: what bounds every walk over it.</summary>
    public const int Aliased = 500_000;
}
