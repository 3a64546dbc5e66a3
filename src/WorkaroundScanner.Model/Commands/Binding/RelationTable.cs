using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>For each relation, the pairs of elements for which it holds; relations that follow from the tree alone are not stored.</summary>
public sealed class RelationTable
{
    private readonly FrozenDictionary<(Relation Relation, int From), ImmutableArray<int>> forward;
    private readonly FrozenDictionary<(Relation Relation, int To), ImmutableArray<int>> backward;

    private RelationTable(IReadOnlyCollection<(Relation Relation, int From, int To)> pairs)
    {
        forward = pairs.GroupBy(pair => (pair.Relation, pair.From))
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.To).Order().ToImmutableArray());
        backward = pairs.GroupBy(pair => (pair.Relation, pair.To))
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.From).Order().ToImmutableArray());
    }

    /// <summary>The elements that the relation leads to from an element, sorted.</summary>
    public ImmutableArray<int> From(Relation relation, int element) =>
        forward.TryGetValue((relation, element), out var found) ? found : [];

    /// <summary>The elements from which the relation leads to an element, sorted.</summary>
    public ImmutableArray<int> To(Relation relation, int element) =>
        backward.TryGetValue((relation, element), out var found) ? found : [];

    /// <summary>Whether the relation holds between the two.</summary>
    public bool Holds(Relation relation, int from, int to) => From(relation, from).BinarySearch(to) >= 0;

    /// <summary>Collects pairs; a repeated one counts once.</summary>
    public sealed class Builder
    {
        private readonly HashSet<(Relation Relation, int From, int To)> pairs = [];

        /// <summary>States that the relation holds between the two.</summary>
        public void Add(Relation relation, int from, int to) => pairs.Add((relation, from, to));

        /// <summary>Whether it was stated before.</summary>
        public bool Contains(Relation relation, int from, int to) => pairs.Contains((relation, from, to));

        /// <summary>The table of all that was stated.</summary>
        public RelationTable ToTable() => new(pairs);
    }
}
