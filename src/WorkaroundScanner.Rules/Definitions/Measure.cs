namespace WorkaroundScanner.Rules.Definitions;

/// <summary>A part whose lines count.</summary>
/// <param name="Part">The part.</param>
/// <param name="WholeCommand">Whether the command around it counts with it.</param>
internal sealed record Measure(Part Part, bool WholeCommand);
