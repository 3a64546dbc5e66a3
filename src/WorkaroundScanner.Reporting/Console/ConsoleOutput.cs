using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>The result for people: totals, the largest workarounds, what the scan could not do, what became of the files. Where something was compared, what a gate has to say.</summary>
public sealed class ConsoleOutput(ConsoleStyle style) : IOutput
{
    private const int Largest = 10;

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var result = report.Result;
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var page = new Page(writer, style);
        if (report.Comparison is { } comparison)
        {
            GateMessage.Write(page, report, comparison);
            return;
        }

        var counted = result.Workarounds.Where(Summary.Counts).ToList();
        if (counted.Count > 0)
        {
            WriteTotals(page, Summary.Of(result), counted);
            WriteDeclared(page, report.Declared);
            var lookup = new Lookup(report);
            var lanes = counted.ToLookup(Summary.IsRisk);
            WriteList(page, "A matter of risk", [.. lanes[true]], lookup);
            WriteList(page, lanes[false].Count() > Largest ? $"The {Largest} largest" : "The workarounds, largest first", [.. lanes[false]], lookup);
        }
        else
        {
            page.Paragraph(0, (result.IsIncomplete ? "No workarounds in what could be scanned." : "No workarounds found.", Look.Heading));
        }

        Footer.WriteSuppressed(page, result);
        Footer.WriteProblems(page, result);
        Footer.WriteSanctioned(page, result);
        Footer.WriteFiles(page, result.Files);
    }

    private static void WriteTotals(Page page, Summary summary, List<Workaround> counted)
    {
        var files = counted.Select(workaround => workaround.Path).Distinct(StringComparer.Ordinal).Count();
        page.Paragraph(0, ($"{Figures.Count(summary.Workarounds, "workaround")}, {Figures.Count(summary.Lines, "line")} of code, in {Figures.Count(files, "file")}", Look.Heading));
        page.Gap();
        page.Table(
            ["category", "workarounds", "lines", "what it says about the platform"],
            [.. summary.Categories.Select(total => (string[])[total.Key, Figures.Of(total.Workarounds), Figures.Of(total.Lines), CategoryText.Cause(total.Key)])],
            1,
            2);
        page.Gap();
        var tools = summary.Tools.OrderByDescending(total => total.Lines).ThenBy(total => total.Key, StringComparer.Ordinal);
        page.Table(["tool", "workarounds", "lines"], [.. tools.Select(total => (string[])[total.Key, Figures.Of(total.Workarounds), Figures.Of(total.Lines)])], 1, 2);
        page.Gap();
    }

    private static void WriteDeclared(Page page, ImmutableArray<Change> declared)
    {
        if (!declared.IsEmpty)
        {
            page.Paragraph(0, ($"{Figures.Of(declared.Length)} of them declared, with {Figures.Count(declared.Sum(change => change.After!.Lines), "line")}: that passes the gate, and counts.", Look.Plain));
            page.Gap();
        }
    }

    /// <summary>The largest of some workarounds; those that are a matter of risk are all shown.</summary>
    private static void WriteList(Page page, string heading, ImmutableArray<Workaround> listed, Lookup lookup)
    {
        if (listed.IsEmpty)
        {
            return;
        }

        page.Paragraph(0, (heading, Look.Heading));
        var largest = listed
            .OrderByDescending(workaround => workaround.Lines)
            .ThenBy(workaround => workaround.Path, StringComparer.Ordinal)
            .ThenBy(workaround => workaround.Ranges[0])
            .Take(Summary.IsRisk(listed[0]) ? listed.Length : Largest);
        foreach (var workaround in largest)
        {
            page.Gap();
            WorkaroundBlock.Write(page, workaround, lookup.ChangeOf(workaround) is { State: ChangeState.Declared } kept ? $"declared: {kept.Reason}" : "");
        }

        page.Gap();
    }
}
