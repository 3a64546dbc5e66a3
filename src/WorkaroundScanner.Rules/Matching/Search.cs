using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>Binds parts to elements step by step, following links instead of trying every combination.</summary>
internal sealed class Search(ModelIndex index, StepBudget budget)
{
    /// <summary>The mark of a part that is not bound.</summary>
    public const int Unbound = -1;

    private readonly CommandModel model = index.Model;

    /// <summary>Tries every way to take the steps; true when one was accepted.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="binding">The element of each part; parts bound before are set.</param>
    /// <param name="enough">The number of steps whose every choice is tried; of the others one way suffices.</param>
    /// <param name="accept">Decides on a full binding.</param>
    public bool Run(ImmutableArray<JoinStep> steps, int[] binding, int enough, Func<bool> accept) =>
        Take(steps, 0, binding, enough, accept);

    /// <summary>Whether a relation holds between two elements.</summary>
    public bool Holds(Relation relation, int from, int to) => relation switch
    {
        Relation.Contains => model.NodeAt(from) is { } outer && model.NodeAt(to) is { } inner && inner.Id > outer.Id && inner.Id <= outer.Last,
        Relation.Precedes => model.NodeAt(from) is { } first && model.NodeAt(to) is { } second && first.Span.End <= second.Span.Start,
        _ => model.Relations.Holds(relation, from, to),
    };

    /// <summary>The elements for a part to which a link leads from its other part.</summary>
    public IEnumerable<int> Along(Link via, Part part, int[] binding)
    {
        var candidates = index.Of(part.Filter);
        var forward = via.To == part;
        var known = binding[(forward ? via.From : via.To).Index];
        return via.Relation switch
        {
            Relation.Contains => forward ? Inside(candidates, known) : Around(candidates, known),
            Relation.Precedes => candidates.Ids.Where(id => forward ? Holds(Relation.Precedes, known, id) : Holds(Relation.Precedes, id, known)),
            _ => (forward ? model.Relations.From(via.Relation, known) : model.Relations.To(via.Relation, known)).Where(candidates.Has),
        };
    }

    private bool Take(ImmutableArray<JoinStep> steps, int at, int[] binding, int enough, Func<bool> accept)
    {
        if (at == steps.Length)
        {
            return accept();
        }

        var step = steps[at];
        var found = false;
        foreach (var id in Choices(step, binding))
        {
            if (!budget.Take())
            {
                break;
            }

            if (!Fits(step, binding, id))
            {
                continue;
            }

            binding[step.Part.Index] = id;
            found |= Take(steps, at + 1, binding, enough, accept);
            binding[step.Part.Index] = Unbound;
            if (found && at >= enough)
            {
                break;
            }
        }

        return found;
    }

    private bool Fits(JoinStep step, int[] binding, int id)
    {
        if (Array.IndexOf(binding, id) >= 0)
        {
            return false;
        }

        foreach (var link in step.Checks)
        {
            var from = link.From == step.Part ? id : binding[link.From.Index];
            var to = link.To == step.Part ? id : binding[link.To.Index];
            if (!Holds(link.Relation, from, to))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<int> Choices(JoinStep step, int[] binding) =>
        step.Via is { } via ? Along(via, step.Part, binding) : index.Of(step.Part.Filter).Ids;

    private int[] Inside(Candidates candidates, int outer) =>
        model.NodeAt(outer) is { } node ? candidates.Between(node.Id + 1, node.Last).ToArray() : [];

    private IEnumerable<int> Around(Candidates candidates, int inner) =>
        model.NodeAt(inner) is { } node ? model.Summary.AncestorsOf(node).Select(ancestor => ancestor.Id).Where(candidates.Has) : [];
}
