namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Rows with their columns one below the other.</summary>
internal static class Columns
{
    /// <summary>Writes rows of equal length; the last column is not padded.</summary>
    public static void Write(TextWriter target, IReadOnlyList<string[]> rows)
    {
        var safe = rows.Select(row => Array.ConvertAll(row, Untrusted.ForTerminal)).ToList();
        var widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length - 1).Select(column => safe.Max(row => row[column].Length)).ToArray();
        foreach (var row in safe)
        {
            target.WriteLine(string.Concat(widths.Select((width, column) => row[column].PadRight(width) + "  ")) + row[^1]);
        }
    }
}
