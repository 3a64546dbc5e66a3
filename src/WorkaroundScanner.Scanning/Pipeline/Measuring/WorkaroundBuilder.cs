using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>Joins findings that share lines into workarounds, so that no line counts twice.</summary>
internal static class WorkaroundBuilder
{
    /// <summary>A file with its workarounds by line, not yet numbered.</summary>
    public static MatchedFile Join(MatchedFile file)
    {
        var identities = new IdentityBuilder(file.Model.Summary);
        return file with { Workarounds = [.. Groups(file.Result.Findings).Select(findings => Join(file, findings, identities))] };
    }

    /// <summary>The workarounds of several files by path and line, numbered in this order.</summary>
    public static ImmutableArray<Workaround> Number(IEnumerable<Workaround> workarounds) =>
    [
        .. workarounds.OrderBy(workaround => workaround.Path, StringComparer.Ordinal).Select((workaround, place) => workaround with { Id = $"W{place + 1}" }),
    ];

    private static Workaround Join(MatchedFile file, List<Finding> findings, IdentityBuilder identities)
    {
        var union = LineSet.Of(findings.SelectMany(finding => finding.Ranges));
        var ranges = union.ToRanges();
        return new Workaround
        {
            Id = "",
            Path = file.Path,
            Findings = [.. findings],
            Ranges = ranges,
            Lines = union.Intersect(file.Model.Summary.CodeLines).Count,
            Identity = identities.Build(findings, ranges),
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
