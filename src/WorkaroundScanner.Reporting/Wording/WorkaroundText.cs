using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>A workaround in words. Nothing here is encoded or masked: each output does that for its own sink.</summary>
internal static class WorkaroundText
{
    /// <summary><c>retry, poll</c></summary>
    public static string Categories(Workaround workaround) => string.Join(", ", workaround.Categories.Select(CategoryText.Name));

    /// <summary><c>3-8,12</c></summary>
    public static string Ranges(Workaround workaround) => string.Join(',', workaround.Ranges.Select(range => range.Start == range.End ? $"{range.Start}" : $"{range.Start}-{range.End}"));

    /// <summary>The platforms met, sorted.</summary>
    public static ImmutableArray<string> Platforms(Workaround workaround) =>
        [.. workaround.Findings.Select(finding => finding.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What it says about the platforms: <c>about kubernetes: it is flaky</c>.</summary>
    public static string About(Workaround workaround) => $"about {string.Join(", ", Platforms(workaround))}: {string.Join(", ", workaround.Categories.Select(CategoryText.Cause))}";

    /// <summary>The same of one finding.</summary>
    public static string About(Finding finding) => $"about {finding.Platform}: {CategoryText.Cause(finding.Rule.Category)}";

    /// <summary>One line over an annotation.</summary>
    public static string Title(Listed listed)
    {
        var state = listed.Change is { } change ? $"{StateText.Name(change.State)} workaround" : "workaround";
        return $"{char.ToUpperInvariant(state[0])}{state[1..]}: {Categories(listed.Workaround)}, {Figures.Count(listed.Workaround.Lines, "line")}";
    }

    /// <summary>What was found, what became of it, what it says, and what can be done about it where it fails.</summary>
    public static IEnumerable<string> Lines(Report report, Listed listed)
    {
        var lines = listed.Findings.Select(finding => $"{finding.Rule.Id} {FixText.Message(finding)}").Distinct(StringComparer.Ordinal);
        if (listed.Change is { State: not ChangeState.New } change)
        {
            lines = lines.Append(StateText.Detail(change));
        }

        lines = lines.Append(About(listed.Workaround));
        return listed.Fails ? lines.Append($"Fix it, or declare it: {DeclareCommand(listed.Workaround)}").Concat(ContactText.Of(report, Platforms(listed.Workaround))) : lines;
    }

    /// <summary>The command that keeps a workaround on purpose, ready to paste; it holds no text that a terminal could obey.</summary>
    public static string DeclareCommand(Workaround workaround) => $"wscan declare {ShellWord.QuotePath($"{workaround.Path}:{workaround.Ranges[0].Start}")} --reason \"...\"";
}
