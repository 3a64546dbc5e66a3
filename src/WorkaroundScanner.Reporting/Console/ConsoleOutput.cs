using System.Globalization;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>The result for people: totals, the largest workarounds, what the scan could not do, what became of the files.</summary>
public sealed class ConsoleOutput(ConsoleStyle style) : IOutput
{
    private const int Largest = 10;
    private const int FindingsShown = 6;
    private const int ProblemsShown = 20;

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var result = report.Result;
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var page = new Page(writer, style);
        var counted = result.Workarounds.Where(Summary.Counts).ToList();
        if (counted.Count > 0)
        {
            WriteTotals(page, Summary.Of(result), counted);
            WriteLargest(page, counted);
        }
        else
        {
            page.Paragraph(0, (result.IsIncomplete ? "No workarounds in what could be scanned." : "No workarounds found.", Look.Heading));
        }

        WriteProblems(page, result);
        WriteFiles(page, result.Files);
    }

    private static void WriteTotals(Page page, Summary summary, List<Workaround> counted)
    {
        var files = counted.Select(workaround => workaround.Path).Distinct(StringComparer.Ordinal).Count();
        page.Paragraph(0, ($"{Count(summary.Workarounds, "workaround")}, {Count(summary.Lines, "line")} of code, in {Count(files, "file")}", Look.Heading));
        page.Gap();
        page.Table(
            ["category", "workarounds", "lines", "what it says about the platform"],
            [.. summary.Categories.Select(total => (string[])[total.Key, Figure(total.Workarounds), Figure(total.Lines), CategoryText.Cause(total.Key)])],
            1,
            2);
        page.Gap();
        var tools = summary.Tools.OrderByDescending(total => total.Lines).ThenBy(total => total.Key, StringComparer.Ordinal);
        page.Table(["tool", "workarounds", "lines"], [.. tools.Select(total => (string[])[total.Key, Figure(total.Workarounds), Figure(total.Lines)])], 1, 2);
        page.Gap();
    }

    private static void WriteLargest(Page page, List<Workaround> counted)
    {
        page.Paragraph(0, (counted.Count > Largest ? $"The {Largest} largest" : "The workarounds, largest first", Look.Heading));
        var largest = counted
            .OrderByDescending(workaround => workaround.Lines)
            .ThenBy(workaround => workaround.Path, StringComparer.Ordinal)
            .ThenBy(workaround => workaround.Ranges[0])
            .Take(Largest);
        foreach (var workaround in largest)
        {
            page.Gap();
            WriteWorkaround(page, workaround);
        }

        page.Gap();
    }

    private static void WriteWorkaround(Page page, Workaround workaround)
    {
        var ranges = string.Join(',', workaround.Ranges.Select(range => range.Start == range.End ? $"{range.Start}" : $"{range.Start}-{range.End}"));
        page.Paragraph(
            2,
            ($"{workaround.Path}:{ranges}  ", Look.Place),
            (Count(workaround.Lines, "line") + "  ", Look.Plain),
            (string.Join(", ", workaround.Categories.Select(CategoryText.Name)), Look.Category));
        var said = workaround.Findings.GroupBy(finding => (finding.Rule.Id, finding.Message)).ToList();
        foreach (var same in said.Take(FindingsShown))
        {
            page.Paragraph(4, (same.Key.Id + " ", Look.Quiet), (same.Key.Message, Look.Plain), (same.Count() > 1 ? $" ({same.Count()} times)" : "", Look.Quiet));
        }

        if (said.Count > FindingsShown)
        {
            page.Paragraph(4, ($"and {said.Count - FindingsShown} more", Look.Quiet));
        }

        var platforms = workaround.Findings.Select(finding => finding.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        page.Paragraph(4, ($"about {string.Join(", ", platforms)}: {string.Join(", ", workaround.Categories.Select(CategoryText.Cause))}", Look.Quiet));
    }

    private static void WriteProblems(Page page, ScanResult result)
    {
        if (result.Problems.IsEmpty)
        {
            return;
        }

        page.Paragraph(0, result.IsIncomplete ? ("Incomplete: results may be missing", Look.Warning) : ("Problems", Look.Heading));
        foreach (var problem in result.Problems.OrderByDescending(problem => problem.Incomplete).Take(ProblemsShown))
        {
            var place = problem.Line > 0 ? $"{problem.Path}:{problem.Line}:{problem.Column}  " : problem.Path + "  ";
            page.Paragraph(2, (problem.Path.Length > 0 ? place : "", Look.Place), ($"{problem.Id}: {problem.Message}", Look.Plain));
        }

        if (result.Problems.Length > ProblemsShown)
        {
            page.Paragraph(2, ($"and {result.Problems.Length - ProblemsShown} more; all with --format json", Look.Quiet));
        }

        page.Gap();
    }

    private static void WriteFiles(Page page, FileCounts files)
    {
        var skipped = string.Join(", ", files.Skipped.Select(pair => $"{Figure(pair.Value)} {pair.Key}"));
        page.Paragraph(
            0,
            ($"{Count(files.Discovered, "file")}: {Figure(files.Scanned)} scanned, {Figure(files.Skipped.Values.Sum())} skipped{(skipped.Length > 0 ? $" ({skipped})" : "")}, "
            + $"{Figure(files.Failed)} failed; {Count(files.SkippedDirectories, "folder")} not entered", Look.Quiet));
    }

    private static string Count(int number, string noun) => $"{Figure(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
