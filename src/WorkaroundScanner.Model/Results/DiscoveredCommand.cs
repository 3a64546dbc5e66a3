namespace WorkaroundScanner.Model.Results;

/// <summary>A command that scripts call and no platform claims.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Calls">How often it is called.</param>
/// <param name="Files">In how many files.</param>
/// <param name="Path">A file that calls it, relative to the scanned root.</param>
/// <param name="Line">The line of a call there.</param>
public sealed record DiscoveredCommand(string Name, int Calls, int Files, string Path, int Line);
