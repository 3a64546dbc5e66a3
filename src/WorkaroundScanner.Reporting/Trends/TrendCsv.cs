using System.Globalization;
using CsvHelper;
using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Trends;

/// <summary>A trend for spreadsheets: a row for each number, and no cell that is read as a formula.</summary>
public sealed class TrendCsv : ITrendOutput
{
    /// <summary>A cell that begins like a formula gets an apostrophe in front.</summary>
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <inheritdoc/>
    public void Write(Trend trend, Stream target)
    {
        using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        csv.WriteRecord("time", "commit", "part", "name", "workarounds", "lines");
        foreach (var point in trend.Points)
        {
            WriteAmount(csv, point, "total", "", point.Total);
            foreach (var (category, amount) in point.ByCategory)
            {
                WriteAmount(csv, point, "category", CategoryText.Name(category), amount);
            }

            foreach (var (tool, amount) in point.ByTool)
            {
                WriteAmount(csv, point, "tool", tool, amount);
            }
        }
    }

    private static void WriteAmount(CsvWriter csv, TrendPoint point, string part, string name, Amount amount) => csv.WriteRecord(
        point.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Cell(point.Commit),
        part,
        Cell(Secrets.Mask(name)),
        amount.Workarounds.ToString(CultureInfo.InvariantCulture),
        amount.Lines.ToString(CultureInfo.InvariantCulture));

    /// <summary>On one line; the writer sees to the rest.</summary>
    private static string Cell(string text) => Untrusted.Visible(text);
}
