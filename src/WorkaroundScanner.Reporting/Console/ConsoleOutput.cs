using System.Globalization;
using System.Text;
using Spectre.Console;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>The result for people: totals, the largest workarounds, what the scan could not do, what became of the files.</summary>
public sealed class ConsoleOutput(ConsoleStyle style) : IOutput
{
    private const int Largest = 10;
    private const int ProblemsShown = 20;

    /// <inheritdoc/>
    public void Write(ScanResult result, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var console = AnsiWriter.For(writer, style);
        WriteTotals(console, Summary.Of(result), result);
        WriteLargest(console, result);
        WriteProblems(console, result);
        WriteFiles(console, result.Files);
    }

    private static void WriteTotals(IAnsiConsole console, Summary summary, ScanResult result)
    {
        if (summary.Workarounds == 0)
        {
            console.Write(new Text(result.IsIncomplete ? "No workarounds in what could be scanned.\n" : "No workarounds found.\n", Look.Heading));
            return;
        }

        var files = result.Workarounds.Where(Summary.Counts).Select(workaround => workaround.Path).Distinct(StringComparer.Ordinal).Count();
        console.Write(new Text($"{Count(summary.Workarounds, "workaround")}, {Count(summary.Lines, "line")} of code, in {Count(files, "file")}\n\n", Look.Heading));
        var table = Table("category", "workarounds", "lines", "what it says about the platform");
        foreach (var total in summary.Categories)
        {
            table.AddRow(Cell(CategoryText.Name(total.Key)), Number(total.Workarounds), Number(total.Lines), Cell(CategoryText.Cause(total.Key)));
        }

        console.Write(table);
        console.WriteLine();
        table = Table("tool", "workarounds", "lines");
        foreach (var total in summary.Tools.OrderByDescending(total => total.Lines).ThenBy(total => total.Key, StringComparer.Ordinal))
        {
            table.AddRow(Cell(total.Key), Number(total.Workarounds), Number(total.Lines));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static void WriteLargest(IAnsiConsole console, ScanResult result)
    {
        var largest = result.Workarounds.Where(Summary.Counts)
            .OrderByDescending(workaround => workaround.Lines)
            .ThenBy(workaround => workaround.Path, StringComparer.Ordinal)
            .ThenBy(workaround => workaround.Ranges[0])
            .Take(Largest)
            .ToList();
        if (largest.Count == 0)
        {
            return;
        }

        console.Write(new Text("Largest\n", Look.Heading));
        foreach (var workaround in largest)
        {
            WriteWorkaround(console, workaround);
        }

        console.WriteLine();
    }

    private static void WriteWorkaround(IAnsiConsole console, Workaround workaround)
    {
        var place = $"{Untrusted.ForTerminal(workaround.Path)}:{string.Join(',', workaround.Ranges.Select(range => range.Start == range.End ? $"{range.Start}" : $"{range.Start}-{range.End}"))}";
        console.Write(new Paragraph()
            .Append(place, Look.Place)
            .Append($"  {Count(workaround.Lines, "line")}  ")
            .Append(string.Join(", ", workaround.Categories.Select(CategoryText.Name)), Look.Category)
            .Append("\n"));
        foreach (var finding in workaround.Findings)
        {
            console.Write(new Padder(new Paragraph()
                .Append($"{finding.Rule.Id} ", Look.Quiet)
                .Append(Untrusted.ForTerminal(finding.Message)), new Padding(2, 0, 0, 0)));
        }

        var platforms = workaround.Findings.Select(finding => finding.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var causes = string.Join(", ", workaround.Categories.Select(CategoryText.Cause));
        console.Write(new Padder(new Text($"about {Untrusted.ForTerminal(string.Join(", ", platforms))}: {causes}", Look.Quiet), new Padding(2, 0, 0, 0)));
    }

    private static void WriteProblems(IAnsiConsole console, ScanResult result)
    {
        if (result.Problems.IsEmpty)
        {
            return;
        }

        console.Write(new Text(result.IsIncomplete ? "Incomplete: results may be missing\n" : "Problems\n", Look.Warning));
        foreach (var problem in result.Problems.OrderByDescending(problem => problem.Incomplete).Take(ProblemsShown))
        {
            var place = problem.Line > 0 ? $"{problem.Path}:{problem.Line}:{problem.Column}" : problem.Path;
            console.Write(new Padder(new Text($"{Untrusted.ForTerminal(place)} {problem.Id}: {Untrusted.ForTerminal(problem.Message)}".TrimStart()), new Padding(2, 0, 0, 0)));
        }

        if (result.Problems.Length > ProblemsShown)
        {
            console.Write(new Text($"  and {result.Problems.Length - ProblemsShown} more (all with --format json)\n", Look.Quiet));
        }

        console.WriteLine();
    }

    private static void WriteFiles(IAnsiConsole console, FileCounts files)
    {
        var skipped = string.Join(", ", files.Skipped.Select(pair => $"{Figure(pair.Value)} {pair.Key}"));
        var text = $"{Count(files.Discovered, "file")}: {Figure(files.Scanned)} scanned, {Figure(files.Skipped.Values.Sum())} skipped{(skipped.Length > 0 ? $" ({skipped})" : "")}, "
            + $"{Figure(files.Failed)} failed; {Count(files.SkippedDirectories, "folder")} not entered\n";
        console.Write(new Text(text, Look.Quiet));
    }

    private static Table Table(params string[] headings)
    {
        var table = new Table().NoBorder();
        foreach (var heading in headings)
        {
            var column = new TableColumn(new Text(heading, Look.Quiet)) { Padding = new Padding(2, 0, 0, 0) };
            table.AddColumn(heading is "workarounds" or "lines" ? column.RightAligned() : column);
        }

        return table;
    }

    private static Text Cell(string text) => new(Untrusted.ForTerminal(text));

    private static Text Number(int number) => new(Figure(number));

    private static string Count(int number, string noun) => $"{Figure(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
