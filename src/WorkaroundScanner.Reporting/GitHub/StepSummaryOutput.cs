using WorkaroundScanner.Reporting.Markdown;

namespace WorkaroundScanner.Reporting.GitHub;

/// <summary>Markdown for the summary of a step of GitHub Actions, which is refused over one mebibyte.</summary>
public sealed class StepSummaryOutput : IOutput
{
    private const int MostBytes = 1024 * 1024;

    /// <inheritdoc/>
    public void Write(Report report, Stream target) => MarkdownReport.Write(report, target, MostBytes);
}
