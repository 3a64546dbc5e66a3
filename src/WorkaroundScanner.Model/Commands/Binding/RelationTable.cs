using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>For each relation, the pairs of elements for which it holds; relations that follow from the tree alone are not stored.</summary>
public sealed class RelationTable
{
    /// <summary>Ids of elements fit in this many bits: a file has fewer characters.</summary>
    private const int IdBits = 28;
    private const long IdMask = (1L << IdBits) - 1;

    private readonly long[] forward;
    private readonly long[] backward;

    /// <summary>Sorted numbers are made and searched faster than dictionaries of pairs; one table is made per file.</summary>
    private RelationTable(long[] pairs)
    {
        forward = pairs;
        backward = Array.ConvertAll(pairs, pair => Pack((Relation)(pair >> (2 * IdBits)), (int)(pair & IdMask), (int)(pair >> IdBits & IdMask)));
        Array.Sort(forward);
        Array.Sort(backward);
    }

    /// <summary>The elements that the relation leads to from an element, sorted.</summary>
    public ImmutableArray<int> From(Relation relation, int element) => Seconds(forward, relation, element);

    /// <summary>The elements from which the relation leads to an element, sorted.</summary>
    public ImmutableArray<int> To(Relation relation, int element) => Seconds(backward, relation, element);

    /// <summary>Whether the relation holds between the two.</summary>
    public bool Holds(Relation relation, int from, int to) => Array.BinarySearch(forward, Pack(relation, from, to)) >= 0;

    private static long Pack(Relation relation, int first, int second) => (long)relation << (2 * IdBits) | (long)first << IdBits | (long)second;

    private static ImmutableArray<int> Seconds(long[] pairs, Relation relation, int first)
    {
        var start = Place(pairs, Pack(relation, first, 0));
        var end = start;
        while (end < pairs.Length && pairs[end] >> IdBits == Pack(relation, first, 0) >> IdBits)
        {
            end++;
        }

        if (end == start)
        {
            return [];
        }

        var seconds = ImmutableArray.CreateBuilder<int>(end - start);
        for (var i = start; i < end; i++)
        {
            seconds.Add((int)(pairs[i] & IdMask));
        }

        return seconds.MoveToImmutable();
    }

    private static int Place(long[] pairs, long pair)
    {
        var place = Array.BinarySearch(pairs, pair);
        return place < 0 ? ~place : place;
    }

    /// <summary>Collects pairs; a repeated one counts once.</summary>
    public sealed class Builder
    {
        private readonly HashSet<long> pairs = [];

        /// <summary>States that the relation holds between the two.</summary>
        public void Add(Relation relation, int from, int to) => pairs.Add(Pack(relation, from, to));

        /// <summary>Whether it was stated before.</summary>
        public bool Contains(Relation relation, int from, int to) => pairs.Contains(Pack(relation, from, to));

        /// <summary>The table of all that was stated.</summary>
        public RelationTable ToTable() => new([.. pairs]);
    }
}
