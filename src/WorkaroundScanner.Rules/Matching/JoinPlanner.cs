using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>Orders the parts of a pattern so that each is found by a link from those before it.</summary>
internal static class JoinPlanner
{
    /// <summary>The steps that bind a pattern's parts when others are bound already.</summary>
    public static JoinPlan Plan(Pattern pattern, IEnumerable<Part> before, Part? start = null)
    {
        var bound = before.ToHashSet();
        var open = pattern.Parts.ToList();
        var steps = ImmutableArray.CreateBuilder<JoinStep>();
        while (open.Count > 0)
        {
            var next = start is not null && steps.Count == 0 ? start : open.MinBy(part => Cost(pattern, bound, part))!;
            steps.Add(StepTo(pattern, bound, next));
            bound.Add(next);
            open.Remove(next);
        }

        return new JoinPlan(steps.ToImmutable());
    }

    private static JoinStep StepTo(Pattern pattern, HashSet<Part> bound, Part next)
    {
        var links = Ready(pattern, bound, next).OrderBy(Cost).ToList();
        var via = links.Find(link => link.From != link.To);
        return new JoinStep(next, via, [.. links.Where(link => link != via)]);
    }

    private static IEnumerable<Link> Ready(Pattern pattern, HashSet<Part> bound, Part next) =>
        pattern.Links.Where(link => (link.From == next && (bound.Contains(link.To) || link.To == next)) || (link.To == next && bound.Contains(link.From)));

    private static int Cost(Pattern pattern, HashSet<Part> bound, Part part) =>
        Ready(pattern, bound, part).Select(Cost).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Stored relations lead to few elements, containment to a range, order to half the file.</summary>
    private static int Cost(Link link) => link.Relation switch
    {
        Relation.Contains => 1,
        Relation.Precedes => 2,
        _ => 0,
    };
}
