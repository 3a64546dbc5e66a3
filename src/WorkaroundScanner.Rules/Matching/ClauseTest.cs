using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>Whether the clauses of a rule hold around a binding.</summary>
internal sealed class ClauseTest(ModelIndex index, Search search)
{
    /// <summary>Whether a clause holds.</summary>
    public bool Holds(Clause clause, int[] binding) => clause switch
    {
        NoneClause none => !(Connects(none.Pattern, binding) && search.Run(none.Plan.Value.Steps, binding, 0, () => true)),
        AtLeastClause many => Count(many, binding, many.Count) >= many.Count,
        ShareClause share => HoldsShare(share, binding),
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    /// <summary>How many distinct elements the first part of a clause finds, counted up to a limit.</summary>
    public int Count(AtLeastClause many, int[] binding, int limit)
    {
        if (!Connects(many.Pattern, binding))
        {
            return 0;
        }

        var counted = many.Pattern.Parts[0];
        var found = new HashSet<int>();
        var distinctFrom = many.Plan.Value.Steps.IndexOf(many.Plan.Value.Steps.First(step => step.Part == counted)) + 1;
        search.Run(many.Plan.Value.Steps, binding, distinctFrom, () => found.Count >= limit || found.Add(binding[counted.Index]) || true);
        return found.Count;
    }

    /// <summary>How many elements a share counts, and how many of them are what it asks for. What a class's methods hold is in the class, wherever they stand.</summary>
    public (int All, int Good) Count(ShareClause share, int[] binding)
    {
        if (index.Model.NodeAt(binding[share.In.Index]) is not { } around)
        {
            return (0, 0);
        }

        var good = index.Of(share.Are);
        int all = 0, fitting = 0;
        var counted = index.Of(share.Of);
        foreach (var id in Measurement.NodesOf(index.Model, around, MeasureExtent.Members).SelectMany(node => counted.Between(node == around ? node.Id + 1 : node.Id, node.Last).ToArray()).Distinct())
        {
            all++;
            fitting += good.Has(id) ? 1 : 0;
        }

        return (all, fitting);
    }

    /// <summary>Whether the links of a clause that need none of its own parts hold.</summary>
    private bool Connects(Pattern pattern, int[] binding) => pattern.Links
        .Where(link => !pattern.Parts.Contains(link.From) && !pattern.Parts.Contains(link.To))
        .All(link => search.Holds(link.Relation, binding[link.From.Index], binding[link.To.Index]));

    private bool HoldsShare(ShareClause share, int[] binding)
    {
        var (all, good) = Count(share, binding);
        return all > 0 && good * 100L >= (long)share.Percent * all;
    }
}
