using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Trends;

/// <summary>A trend for people: every point, then what each category and tool did over time.</summary>
/// <param name="style">What the terminal can show.</param>
/// <param name="ascii">Whether it can show nothing but ASCII.</param>
public sealed class TrendTable(ConsoleStyle style, bool ascii) : ITrendOutput
{
    private const int CommitLength = 10;

    /// <summary>What a row takes beside its line.</summary>
    private const int OtherColumns = 50;

    private const int ShortestLine = 8;

    /// <inheritdoc/>
    public void Write(Trend trend, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var page = new Page(writer, style);
        if (trend.Points.IsEmpty)
        {
            page.Paragraph(0, ("No commits in this time.", Look.Heading));
            return;
        }

        page.Paragraph(0, ($"Workarounds from {Day(trend.Points[0])} to {Day(trend.Points[^1])}, {Figures.Count(trend.Points.Length, "point")}", Look.Heading));
        page.Gap();
        page.Table(["date", "commit", "workarounds", "lines"], [.. trend.Points.Select(Row)], 2, 3);
        page.Gap();
        WriteLines(page, trend, "total", [("all", point => point.Total)]);
        WriteLines(page, trend, "category", [.. trend.Categories.Select(category => (CategoryText.Name(category), AmountOf(category)))]);
        WriteLines(page, trend, "tool", [.. trend.Tools.Select(tool => (tool, (Func<TrendPoint, Amount>)(point => point.ByTool.GetValueOrDefault(tool))))]);
    }

    private static Func<TrendPoint, Amount> AmountOf(Model.Results.Category category) => point => point.ByCategory.GetValueOrDefault(category);

    private static string[] Row(TrendPoint point) =>
        [Day(point), point.Commit.Length > CommitLength ? point.Commit[..CommitLength] : point.Commit, Figures.Of(point.Total.Workarounds), Figures.Of(point.Total.Lines)];

    private static string Day(TrendPoint point) => point.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void WriteLines(Page page, Trend trend, string heading, ImmutableArray<(string Name, Func<TrendPoint, Amount> Of)> series)
    {
        if (series.IsEmpty)
        {
            return;
        }

        page.Table(
            [heading, "lines over time", "first", "last", "change"],
            [.. series.Select(one => Row(one.Name, [.. trend.Points.Select(point => one.Of(point).Lines)]))],
            2,
            3,
            4);
        page.Gap();
    }

    private string[] Row(string name, ImmutableArray<int> lines)
    {
        var change = lines[^1] - lines[0];
        var line = Sparkline.Of(lines, Math.Max(ShortestLine, style.Width - OtherColumns), ascii);
        return [name, line, Figures.Of(lines[0]), Figures.Of(lines[^1]), change > 0 ? $"+{Figures.Of(change)}" : Figures.Of(change)];
    }
}
