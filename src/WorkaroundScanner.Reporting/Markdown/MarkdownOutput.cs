namespace WorkaroundScanner.Reporting.Markdown;

/// <summary>Markdown for a comment on a change: it stays under the 65,536 signs that GitHub takes.</summary>
public sealed class MarkdownOutput : IOutput
{
    private const int MostBytes = 60_000;

    /// <inheritdoc/>
    public void Write(Report report, Stream target) => MarkdownReport.Write(report, target, MostBytes);
}
