using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>What stands under every result: problems and files.</summary>
internal static class Footer
{
    private const int ProblemsShown = 20;

    /// <summary>What the scan could not do.</summary>
    public static void WriteProblems(Page page, ScanResult result)
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

    /// <summary>What was left out as platforms' own.</summary>
    public static void WriteSanctioned(Page page, ScanResult result)
    {
        if (SanctionedText.Of(result) is { Length: > 0 } text)
        {
            page.Paragraph(0, (text, Look.Quiet));
        }
    }

    /// <summary>What was found and does not count.</summary>
    public static void WriteSuppressed(Page page, ScanResult result)
    {
        if (SuppressionText.Summary(result.Suppressed) is { Length: > 0 } text)
        {
            page.Paragraph(0, (text, Look.Plain), (" --format json lists them.", Look.Quiet));
            page.Gap();
        }
    }

    /// <summary>What became of the files.</summary>
    public static void WriteFiles(Page page, FileCounts files)
    {
        var skipped = string.Join(", ", files.Skipped.Select(pair => $"{Figures.Of(pair.Value)} {pair.Key}"));
        page.Paragraph(
            0,
            ($"{Figures.Count(files.Discovered, "file")}: {Figures.Of(files.Scanned)} scanned, {Figures.Of(files.Skipped.Values.Sum())} skipped{(skipped.Length > 0 ? $" ({skipped})" : "")}, "
            + $"{Figures.Of(files.Failed)} failed; {Figures.Count(files.SkippedDirectories, "folder")} not entered", Look.Quiet));
    }
}
