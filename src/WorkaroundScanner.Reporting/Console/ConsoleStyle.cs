namespace WorkaroundScanner.Reporting.Console;

/// <summary>What the terminal, or whatever stands in its place, can show.</summary>
/// <param name="Width">Characters in a line.</param>
/// <param name="Colours">Whether colours are wanted.</param>
public sealed record ConsoleStyle(int Width, bool Colours);
