using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>A model's elements in buckets by kind and by tool, filled in one walk, those that linking infers in another when they are first asked for; filters are evaluated on their bucket when first asked for, once for all rules.</summary>
internal sealed class ModelIndex
{
    private readonly FilterCatalog catalog;
    private readonly List<int>?[] buckets;
    private readonly Candidates?[] candidates;
    private bool inferred;

    /// <summary>Walks the model.</summary>
    public ModelIndex(CommandModel model, FilterCatalog catalog)
    {
        Model = model;
        this.catalog = catalog;
        buckets = new List<int>?[catalog.BucketCount];
        candidates = new Candidates?[catalog.FilterCount];
        Fill();
    }

    /// <summary>The model.</summary>
    public CommandModel Model { get; }

    /// <summary>The elements that meet a filter.</summary>
    public Candidates Of(Filter filter) => candidates[filter.Id] ??= Evaluate(filter);

    /// <summary>Whether a filter can be met at all, told without evaluating it.</summary>
    public bool MayMeet(Filter filter)
    {
        if (!inferred && filter.Hint?.StandsIn(Model.Summary) == false)
        {
            return false;
        }

        InferFor(filter);
        foreach (var bucket in filter.Buckets)
        {
            if (buckets[bucket] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All elements of a kind, in order.</summary>
    public IReadOnlyList<int> OfKind(PartKind kind)
    {
        if (PartKinds.Inferred.Has(kind))
        {
            Infer();
        }

        return buckets[(int)kind] ?? [];
    }

    private void Fill()
    {
        var known = new Dictionary<Tool, int[]>(ReferenceEqualityComparer.Instance);
        foreach (var node in Model.Summary.Nodes)
        {
            Put((int)PartKinds.Of(node.Kind), node.Id);
            if (node is CallNode && Model.CallAt(node.Id)?.Tool is { } tool)
            {
                if (!known.TryGetValue(tool, out var toolBuckets))
                {
                    known.Add(tool, toolBuckets = catalog.BucketsOf(tool));
                }

                foreach (var bucket in toolBuckets)
                {
                    Put(bucket, node.Id);
                }
            }
        }
    }

    private void InferFor(Filter filter)
    {
        if (filter.Kinds.Overlaps(PartKinds.Inferred))
        {
            Infer();
        }
    }

    private void Infer()
    {
        if (inferred)
        {
            return;
        }

        inferred = true;
        foreach (var symbol in Model.Symbols)
        {
            Put((int)PartKinds.Of(symbol), symbol.Id);
        }

        AddIteratedItems();
    }

    /// <summary>Rules speak of whatever a loop runs over as a list, be it a variable, files or a command's output.</summary>
    private void AddIteratedItems()
    {
        var items = OfKind(PartKind.Loop).SelectMany(loop => Model.Relations.From(Relation.Iterates, loop)).ToList();
        if (items.Count > 0)
        {
            buckets[(int)PartKind.List] = [.. OfKind(PartKind.List).Concat(items).Distinct().Order()];
        }
    }

    private void Put(int bucket, int id) => (buckets[bucket] ??= []).Add(id);

    private Candidates Evaluate(Filter filter)
    {
        InferFor(filter);
        var found = new List<int>();
        foreach (var bucket in filter.Buckets)
        {
            foreach (var id in buckets[bucket] ?? [])
            {
                if (filter.FirstUnmet(new ElementView(Model, id)) is null)
                {
                    found.Add(id);
                }
            }
        }

        return new Candidates(filter.Buckets.Length == 1 ? [.. found] : [.. found.Distinct().Order()]);
    }
}
