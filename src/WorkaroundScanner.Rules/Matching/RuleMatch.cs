using System.Collections.Immutable;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>One way in which a rule is met.</summary>
/// <param name="Binding">The element of each part.</param>
/// <param name="Ranges">The measured lines, sorted and disjoint.</param>
internal sealed record RuleMatch(ImmutableArray<int> Binding, ImmutableArray<LineRange> Ranges)
{
    /// <summary>By first line, then by the elements in the order of parts.</summary>
    public static IComparer<RuleMatch> InOrder { get; } = Comparer<RuleMatch>.Create(Compare);

    private static int Compare(RuleMatch left, RuleMatch right)
    {
        var order = left.Ranges[0].CompareTo(right.Ranges[0]);
        for (var i = 0; order == 0 && i < left.Binding.Length; i++)
        {
            order = left.Binding[i].CompareTo(right.Binding[i]);
        }

        return order;
    }
}
