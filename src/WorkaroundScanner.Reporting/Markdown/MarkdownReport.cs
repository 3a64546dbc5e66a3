using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Markdown;

/// <summary>The page that the Markdown outputs share: totals and the largest workarounds of a scan, or what a gate has to say.</summary>
internal static class MarkdownReport
{
    private const int FindingsShown = 6;
    private const int ProblemsShown = 20;

    /// <summary>Writes it within a number of bytes.</summary>
    public static void Write(Report report, Stream target, int mostBytes)
    {
        var page = new MarkdownPage(mostBytes);
        if (report.Comparison is { } comparison)
        {
            WriteGate(page, report, comparison);
        }
        else
        {
            WriteScan(page, report);
        }

        if (SuppressionText.Summary(report.Result.Suppressed) is { Length: > 0 } text)
        {
            page.Paragraph(text);
        }

        WriteProblems(page, report.Result);
        if (SanctionedText.Of(report.Result) is { Length: > 0 } sanctioned)
        {
            page.Paragraph(MarkdownText.Of(sanctioned) + ".");
        }

        target.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void WriteGate(MarkdownPage page, Report report, Comparison comparison)
    {
        var listed = Listed.BestFirst(report);
        page.Paragraph($"## {MarkdownText.Of(GateText.Verdict(report, comparison))}");
        page.Paragraph($"Compared {MarkdownText.Code(comparison.After)} with {MarkdownText.Code(comparison.Before)}: {MarkdownText.Of(GateText.Counts(comparison))}.");
        WriteChanges(page, "What fails", [.. listed.Where(one => one.Fails)]);
        if (listed.Any(one => one.Fails))
        {
            page.Paragraph("Fix it, or keep it on purpose: `wscan declare PATH:LINE --reason \"...\"`. A declared workaround passes, still counts, and tells the platform's team why it is needed.");
            WriteFeedback(page, report, listed.Where(one => one.Fails));
        }

        WriteChanges(page, "What is warned of", [.. listed.Where(one => !one.Fails)]);
    }

    private static void WriteFeedback(MarkdownPage page, Report report, IEnumerable<Listed> listed)
    {
        var places = ContactText.Contacts(report, listed.SelectMany(one => WorkaroundText.Platforms(one.Workaround)))
            .Select(contact => $"{MarkdownText.Of(contact.Platform)}: {MarkdownText.Code(contact.Place)}");
        if (string.Join("; ", places) is { Length: > 0 } text)
        {
            page.Paragraph($"Tell the platform what you miss. {text}");
        }
    }

    private static void WriteChanges(MarkdownPage page, string heading, ImmutableArray<Listed> listed)
    {
        if (!listed.IsEmpty)
        {
            page.Paragraph($"### {heading}");
            page.Table(
                "workaround",
                "| place | state | lines | what was found | what it says |\n|---|---|--:|---|---|",
                listed.Length,
                listed.Select(one => $"| {Place(one.Workaround)} | {MarkdownText.Of(StateText.Detail(one.Change!))}{(Summary.IsRisk(one.Workaround) ? ", a matter of risk" : "")} | {Figures.Of(one.Workaround.Lines)} | {Found(one)} | {MarkdownText.Of(WorkaroundText.About(one.Workaround))} |"));
        }
    }

    private static void WriteScan(MarkdownPage page, Report report)
    {
        var summary = Summary.Of(report.Result);
        if (summary.Workarounds == 0)
        {
            page.Paragraph(report.Result.IsIncomplete ? "## No workarounds in what could be scanned" : "## No workarounds found");
            return;
        }

        page.Paragraph($"## {Figures.Count(summary.Workarounds, "workaround")}, {Figures.Count(summary.Lines, "line")} of code");
        page.Table(
            "category",
            "| category | workarounds | lines | what it says about the platform |\n|---|--:|--:|---|",
            summary.Categories.Length,
            summary.Categories.Select(total => $"| {total.Key} | {Figures.Of(total.Workarounds)} | {Figures.Of(total.Lines)} | {CategoryText.Cause(total.Key)} |"));
        var lanes = Listed.BestFirst(report).ToLookup(one => Summary.IsRisk(one.Workaround));
        WriteList(page, "A matter of risk", [.. lanes[true]]);
        WriteList(page, "The workarounds, the most severe and largest first", [.. lanes[false]]);
        WriteFeedback(page, report, lanes.SelectMany(lane => lane));
    }

    private static void WriteList(MarkdownPage page, string heading, ImmutableArray<Listed> listed)
    {
        if (listed.IsEmpty)
        {
            return;
        }

        page.Paragraph($"### {heading}");
        page.Table(
            "workaround",
            "| place | lines | category | what was found | what it says |\n|---|--:|---|---|---|",
            listed.Length,
            listed.Select(one => $"| {Place(one.Workaround)} | {Figures.Of(one.Workaround.Lines)} | {WorkaroundText.Categories(one.Workaround)} | {Found(one)} | {MarkdownText.Of(WorkaroundText.About(one.Workaround))} |"));
    }

    private static void WriteProblems(MarkdownPage page, ScanResult result)
    {
        if (result.Problems.IsEmpty)
        {
            return;
        }

        page.Paragraph(result.IsIncomplete ? "### Incomplete: results may be missing" : "### Problems");
        page.Table(
            "problem",
            "| place | problem |\n|---|---|",
            result.Problems.Length,
            result.Problems.OrderByDescending(problem => problem.Incomplete).Take(ProblemsShown).Select(problem => $"| {Place(problem)} | {MarkdownText.Of($"{problem.Id}: {problem.Message}")} |"));
    }

    private static string Place(Workaround workaround) => MarkdownText.Code($"{workaround.Path}:{WorkaroundText.Ranges(workaround)}");

    private static string Place(Problem problem) => problem.Path.Length == 0 ? "" : MarkdownText.Code(problem.Line > 0 ? $"{problem.Path}:{problem.Line}" : problem.Path);

    private static string Found(Listed listed)
    {
        var said = listed.Findings.Select(finding => $"{finding.Rule.Id} {finding.Message}").Distinct(StringComparer.Ordinal).Take(FindingsShown + 1).ToList();
        var fixes = listed.Findings.Select(FixText.Markdown).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
        return string.Join("; ", said.Take(FindingsShown).Select(MarkdownText.Of).Concat(said.Count > FindingsShown ? ["and more"] : []).Concat(fixes));
    }
}
