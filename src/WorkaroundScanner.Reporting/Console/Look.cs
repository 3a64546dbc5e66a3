using Spectre.Console;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>Colours by meaning.</summary>
internal static class Look
{
    public static readonly Style Heading = new(decoration: Decoration.Bold);

    public static readonly Style Place = new(Color.Blue);

    public static readonly Style Category = new(Color.Yellow);

    public static readonly Style Warning = new(Color.Red, decoration: Decoration.Bold);

    public static readonly Style Quiet = new(Color.Grey);
}
