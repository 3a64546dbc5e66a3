using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>One workaround: place and size, what was found, what it says about the platform.</summary>
internal static class WorkaroundBlock
{
    private const int FindingsShown = 6;

    /// <summary>Writes it; the state stands behind the categories where there is one.</summary>
    public static void Write(Page page, Workaround workaround, string state = "")
    {
        WriteHead(page, workaround, state);
        var said = workaround.Findings.GroupBy(finding => (finding.Rule.Id, finding.Message)).ToList();
        foreach (var same in said.Take(FindingsShown))
        {
            page.Paragraph(4, (same.Key.Id + " ", Look.Quiet), (same.Key.Message, Look.Plain), (same.Count() > 1 ? $" ({same.Count()} times)" : "", Look.Quiet));
        }

        if (said.Count > FindingsShown)
        {
            page.Paragraph(4, ($"and {said.Count - FindingsShown} more", Look.Quiet));
        }

        foreach (var fix in FixText.Of(workaround.Findings))
        {
            page.Paragraph(4, (fix, Look.Heading));
        }

        page.Paragraph(4, (WorkaroundText.About(workaround), Look.Quiet));
    }

    /// <summary>Writes its first line only.</summary>
    public static void WriteHead(Page page, Workaround workaround, string state = "") => page.Paragraph(
        2,
        ($"{workaround.Path}:{WorkaroundText.Ranges(workaround)}  ", Look.Place),
        (Figures.Count(workaround.Lines, "line") + "  ", Look.Plain),
        (WorkaroundText.Categories(workaround), Look.Category),
        (Summary.IsRisk(workaround) ? "  a matter of risk" : "", Look.Warning),
        (state.Length > 0 ? $"  {state}" : "", Look.Heading));
}
