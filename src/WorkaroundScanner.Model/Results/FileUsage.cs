namespace WorkaroundScanner.Model.Results;

/// <summary>How one file uses platforms, so that wrapped and direct use can be told apart.</summary>
/// <param name="Path">Path from the scanned root.</param>
/// <param name="DirectCalls">Calls that run a platform's CLI themselves.</param>
/// <param name="DirectLines">Code lines of those calls; no line counts twice.</param>
/// <param name="WrappedCalls">Calls that reach a CLI through a wrapper that was found.</param>
/// <param name="WrappedLines">Code lines of those calls.</param>
public sealed record FileUsage(string Path, int DirectCalls, int DirectLines, int WrappedCalls, int WrappedLines);
