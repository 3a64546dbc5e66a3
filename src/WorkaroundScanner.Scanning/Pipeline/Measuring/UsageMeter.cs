using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>Counts per file the calls that run a platform's CLI themselves, and those that go through a wrapper which was found.</summary>
internal static class UsageMeter
{
    /// <summary>The use of every file that has any, by path.</summary>
    public static ImmutableArray<FileUsage> Measure(IReadOnlyCollection<MatchedFile> files)
    {
        var wrappers = Wrappers(files);
        var summaries = files.ToDictionary(file => file.Path, file => file.Model.Summary, StringComparer.Ordinal);
        return
        [
            .. files.Where(file => !file.Failed)
                .Select(file => MeasureFile(file.Model, call => IsWrapped(call, wrappers, summaries)))
                .Where(usage => usage.DirectCalls + usage.WrappedCalls > 0)
                .OrderBy(usage => usage.Path, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, LineSet> Wrappers(IEnumerable<MatchedFile> files) => files
        .Select(file => (file.Path, Lines: LineSet.Of(file.Result.Findings.Where(finding => finding.Rule.Category == Category.Wrapper).SelectMany(finding => finding.Ranges))))
        .Where(pair => pair.Lines.Count > 0)
        .ToDictionary(pair => pair.Path, pair => pair.Lines, StringComparer.Ordinal);

    /// <summary>Whether the call runs a definition that stands, with its first line, inside a wrapper finding.</summary>
    private static bool IsWrapped(BoundCall call, Dictionary<string, LineSet> wrappers, Dictionary<string, FileSummary> summaries)
    {
        if (call.Definition is not { } definition || !wrappers.TryGetValue(definition.Path, out var lines))
        {
            return false;
        }

        var summary = summaries[definition.Path];
        var first = summary.Nodes[definition.Node] is { Parent: < 0 } ? FirstCodeLine(summary) : summary.Lines.LineAt(summary.Nodes[definition.Node].Span.Start);
        return lines.Contains(first);
    }

    /// <summary>A script counts from its first line of code; comments stand above it.</summary>
    private static int FirstCodeLine(FileSummary summary) => summary.CodeLines.ToRanges() is [var first, ..] ? first.Start : 1;

    private static FileUsage MeasureFile(CommandModel model, Func<BoundCall, bool> isWrapped)
    {
        var direct = model.Calls.Where(call => call is { IsPlatform: true, Definition: null }).ToList();
        var wrapped = model.Calls.Where(isWrapped).ToList();
        return new FileUsage(model.Summary.Path, direct.Count, Lines(model.Summary, direct), wrapped.Count, Lines(model.Summary, wrapped));
    }

    private static int Lines(FileSummary summary, IEnumerable<BoundCall> calls) =>
        LineSet.Of(calls.Select(call => summary.Lines.LinesOf(call.Node.Span))).Intersect(summary.CodeLines).Count;
}
