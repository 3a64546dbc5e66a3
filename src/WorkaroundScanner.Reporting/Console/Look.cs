namespace WorkaroundScanner.Reporting.Console;

/// <summary>Looks by meaning, as the terminal's own codes.</summary>
internal static class Look
{
    public const string Plain = "";

    public const string Heading = "\e[1m";

    public const string Place = "\e[36m";

    public const string Category = "\e[33m";

    public const string Warning = "\e[1;31m";

    public const string Quiet = "\e[90m";

    /// <summary>Ends any look.</summary>
    public const string End = "\e[0m";
}
