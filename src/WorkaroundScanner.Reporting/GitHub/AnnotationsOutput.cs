using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.GitHub;

/// <summary>Annotations for GitHub Actions, one a workaround. GitHub shows ten of a kind for each step, so the best come first and the rest is counted.</summary>
public sealed class AnnotationsOutput : IOutput
{
    private const int Shown = 10;
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Notice = "notice";

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var listed = Listed.BestFirst(report).ToLookup(KindOf);
        var rest = 0;
        if (report.Result.IsIncomplete)
        {
            writer.WriteLine(WorkflowCommand.Of(Warning, [("title", "Incomplete scan")], $"Results may be missing: {Figures.Count(report.Result.Problems.Length, "problem")}, listed in the other outputs."));
        }

        foreach (var (kind, most) in ((string, int)[])[(Error, Shown), (Warning, report.Result.IsIncomplete ? Shown - 1 : Shown), (Notice, Shown - 1)])
        {
            ImmutableArray<Listed> all = [.. listed[kind]];
            rest += Math.Max(0, all.Length - most);
            foreach (var one in all.Take(most))
            {
                writer.WriteLine(Annotation(report, kind, one));
            }
        }

        if (rest > 0)
        {
            writer.WriteLine(WorkflowCommand.Of(Notice, [], $"{Figures.Count(rest, "further workaround")} not annotated, because GitHub shows no more; the other outputs list all."));
        }
    }

    /// <summary>What fails is an error; where nothing was compared, the severity decides about the rest.</summary>
    private static string KindOf(Listed listed) => (listed.Fails, listed.Change, listed.Severity) switch
    {
        (true, _, _) => Error,
        (_, not null, _) => Warning,
        (_, _, Severity.Error) => Error,
        (_, _, Severity.Warning) => Warning,
        _ => Notice,
    };

    private static string Annotation(Report report, string kind, Listed listed)
    {
        var workaround = listed.Workaround;
        var lines = workaround.Ranges[0];
        return WorkflowCommand.Of(
            kind,
            [("file", Untrusted.Visible(workaround.Path)), ("line", $"{lines.Start}"), ("endLine", $"{lines.End}"), ("title", Untrusted.Visible(WorkaroundText.Title(listed)))],
            WorkaroundText.Lines(report, listed).Select(Untrusted.ForTerminal));
    }
}
