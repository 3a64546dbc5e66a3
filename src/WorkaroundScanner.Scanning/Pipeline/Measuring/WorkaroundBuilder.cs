using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>Joins findings that share lines into workarounds, so that no line counts twice.</summary>
internal static class WorkaroundBuilder
{
    /// <summary>The workarounds of all files, numbered by path and line.</summary>
    public static ImmutableArray<Workaround> Build(IEnumerable<MatchedFile> files) =>
    [
        .. files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => Groups(file.Result.Findings).Select(group => (file, group)))
            .Select((pair, number) => Join(pair.file, pair.group, number + 1)),
    ];

    private static Workaround Join(MatchedFile file, List<Finding> findings, int number)
    {
        var union = LineSet.Of(findings.SelectMany(finding => finding.Ranges));
        return new Workaround
        {
            Id = $"W{number}",
            Path = file.Path,
            Findings = [.. findings],
            Ranges = union.ToRanges(),
            Lines = union.Intersect(file.Model.Summary.CodeLines).Count,
            Identity = IdentityBuilder.Build(file.Model.Summary, findings, union),
        };
    }

    /// <summary>Findings connected by shared lines, directly or through others; groups and their findings in order of line.</summary>
    private static IEnumerable<List<Finding>> Groups(ImmutableArray<Finding> findings)
    {
        var groups = new List<(LineSet Lines, List<Finding> Findings)>();
        foreach (var finding in InOrder(findings))
        {
            var lines = LineSet.Of(finding.Ranges);
            var joined = groups.FindAll(group => group.Lines.Intersect(lines).Count > 0);
            groups.RemoveAll(joined.Contains);
            groups.Add((
                LineSet.Of([.. joined.SelectMany(group => group.Lines.ToRanges()), .. finding.Ranges]),
                [.. joined.SelectMany(group => group.Findings), finding]));
        }

        return groups.OrderBy(group => group.Lines.ToRanges()[0]).Select(group => InOrder(group.Findings).ToList());
    }

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.StartLine)
        .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.EndLine)
        .ThenBy(finding => finding.Tool, StringComparer.Ordinal)
        .ThenBy(finding => finding.Capability, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);
}
