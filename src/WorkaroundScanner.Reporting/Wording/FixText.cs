using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Markdown;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>What platforms offer by now, in words. Text of users' files is not encoded.</summary>
internal static class FixText
{
    /// <summary><c>not needed since deploy 4.2: use deployctl push --wait (https://...)</c>; empty where no fix answers the finding.</summary>
    public static string Of(Finding finding) => finding.Fix is not { } fix ? "" : $"{Sentence(finding, fix)}{(fix.Link.Length > 0 ? $" ({fix.Link})" : "")}";

    /// <summary>The same in Markdown, encoded.</summary>
    public static string Markdown(Finding finding) =>
        finding.Fix is not { } fix ? "" : $"{MarkdownText.Of(Sentence(finding, fix))}{(fix.Link.Length > 0 ? $" ({MarkdownText.Code(fix.Link)})" : "")}";

    /// <summary>What was found and, where there is one, the fix behind it.</summary>
    public static string Message(Finding finding) => finding.Fix is null ? finding.Message : $"{finding.Message}; {Of(finding)}";

    /// <summary>The fixes for some findings, each once.</summary>
    public static ImmutableArray<string> Of(IEnumerable<Finding> findings) => [.. findings.Select(Of).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string Sentence(Finding finding, Fix fix) => $"not needed {(fix.Since.Length > 0 ? $"since {finding.Platform} {fix.Since}" : "any more")}: use {fix.Replacement}";
}
