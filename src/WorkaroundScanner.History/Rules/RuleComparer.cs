using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Rules;

/// <summary>Compares what two sets of rules find in the same files.</summary>
public static class RuleComparer
{
    /// <summary>The differences by rule; rules without any are left out.</summary>
    public static ImmutableArray<RuleDifference> Compare(IEnumerable<Finding> before, IEnumerable<Finding> after)
    {
        var older = before.ToLookup(finding => finding.Rule.Id, StringComparer.Ordinal);
        var newer = after.ToLookup(finding => finding.Rule.Id, StringComparer.Ordinal);
        var ids = older.Select(group => group.Key).Union(newer.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. ids.Select(id => Compare(id, older[id], newer[id])).Where(difference => !difference.IsEmpty)];
    }

    /// <summary>Findings at the same lines are the same; of the others, those that share a line are one finding that changed.</summary>
    private static RuleDifference Compare(string id, IEnumerable<Finding> before, IEnumerable<Finding> after)
    {
        var lost = Sorted(before);
        var gained = new List<Finding>();
        var same = 0;
        foreach (var finding in Sorted(after))
        {
            if (lost.FindIndex(old => old.Path == finding.Path && old.Ranges.SequenceEqual(finding.Ranges)) is >= 0 and var at)
            {
                lost.RemoveAt(at);
                same++;
            }
            else
            {
                gained.Add(finding);
            }
        }

        var changed = Pair(lost, gained);
        return new RuleDifference(id, [.. gained], [.. lost], changed, same);
    }

    private static ImmutableArray<(Finding Before, Finding After)> Pair(List<Finding> lost, List<Finding> gained)
    {
        var changed = ImmutableArray.CreateBuilder<(Finding, Finding)>();
        foreach (var old in lost.ToList())
        {
            if (gained.Find(finding => finding.Path == old.Path && finding.Ranges.Any(range => old.Ranges.Any(range.Overlaps))) is { } finding)
            {
                changed.Add((old, finding));
                lost.Remove(old);
                gained.Remove(finding);
            }
        }

        return changed.ToImmutable();
    }

    private static List<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Ranges[0])];
}
