namespace WorkaroundScanner.Model.Results;

/// <summary>What the scan itself could not do. Never silent; one that costs results makes the scan incomplete.</summary>
/// <param name="Id">A stable word, such as <c>unreadable-file</c>.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="Path">The file, relative to the scanned root, or empty.</param>
/// <param name="Line">The 1-based line, or 0.</param>
/// <param name="Column">The 1-based column, or 0.</param>
/// <param name="Incomplete">Whether results may be missing because of it.</param>
public sealed record Problem(string Id, string Message, string Path = "", int Line = 0, int Column = 0, bool Incomplete = false);
