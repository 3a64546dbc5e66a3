namespace WorkaroundScanner.Model.Results;

/// <summary>What was left out in one file because it is a platform's own golden path.</summary>
/// <param name="Path">Path from the scanned root.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Findings">How many findings on the platform were left out.</param>
/// <param name="Lines">Code lines of those; no line counts twice.</param>
public sealed record SanctionedFile(string Path, string Platform, int Findings, int Lines);
