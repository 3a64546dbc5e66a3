using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>What a gate tells a developer: what was compared, what fails and why, what can be done, and the verdict.</summary>
internal static class GateMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(Page page, Report report, Comparison comparison)
    {
        var listed = Listed.BestFirst(report);
        page.Verbatim(0, $"Compared {comparison.After} with {comparison.Before}.");
        page.Paragraph(0, (GateText.Counts(comparison), Look.Plain));
        page.Gap();
        WriteFailing(page, report, [.. listed.Where(one => one.Fails)]);
        WriteWarned(page, [.. listed.Where(one => !one.Fails)]);
        Footer.WriteSuppressed(page, report.Result);
        Footer.WriteProblems(page, report.Result);
        Footer.WriteSanctioned(page, report.Result);
        page.Paragraph(0, (GateText.Verdict(report, comparison), comparison.Failing.Any() ? Look.Warning : Look.Heading));
    }

    private static void WriteFailing(Page page, Report report, ImmutableArray<Listed> failing)
    {
        if (failing.IsEmpty)
        {
            return;
        }

        page.Paragraph(0, ("What fails", Look.Heading));
        foreach (var one in failing)
        {
            page.Gap();
            WorkaroundBlock.Write(page, one.Workaround, StateText.Detail(one.Change!));
            page.Paragraph(4, ("fix it, or keep it on purpose:", Look.Quiet));
            page.Verbatim(6, WorkaroundText.DeclareCommand(one.Workaround));
            foreach (var (platform, place) in ContactText.Contacts(report, WorkaroundText.Platforms(one.Workaround)))
            {
                page.Paragraph(4, ($"tell {platform} what you miss: {place}", Look.Quiet));
            }
        }

        page.Gap();
    }

    private static void WriteWarned(Page page, ImmutableArray<Listed> warned)
    {
        if (warned.IsEmpty)
        {
            return;
        }

        page.Paragraph(0, ("What is warned of", Look.Heading));
        page.Gap();
        foreach (var one in warned)
        {
            WorkaroundBlock.WriteHead(page, one.Workaround, StateText.Detail(one.Change!));
            page.Paragraph(4, (FixText.Message(one.Findings.First()), Look.Plain), ($"; {WorkaroundText.About(one.Workaround)}", Look.Quiet));
        }

        page.Gap();
    }
}
