using System.Collections.Immutable;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>One key of a filter with its values.</summary>
/// <param name="Key">The key.</param>
/// <param name="Words">The values; one of them suffices.</param>
/// <param name="Test">The test made of both.</param>
internal sealed record FilterTerm(FilterKey Key, ImmutableArray<string> Words, ElementTest Test)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key.Name}: {(Words.Length == 1 ? Words[0] : "[" + string.Join(", ", Words) + "]")}";
}

/// <summary>What an element must be to stand for a part.</summary>
/// <param name="Id">Its number in the catalogue.</param>
/// <param name="Text">One spelling for equal filters.</param>
/// <param name="Kinds">The kinds that it takes.</param>
/// <param name="Terms">The keys to be met, all of them.</param>
/// <param name="Buckets">The buckets of a model's elements in which everything that meets it is to be found.</param>
internal sealed record Filter(int Id, string Text, PartKinds Kinds, ImmutableArray<FilterTerm> Terms, ImmutableArray<int> Buckets)
{
    /// <summary>Stands for a filter that could not be read.</summary>
    public static Filter Broken { get; } = new(-1, "", PartKinds.Of(PartKind.Call), [], []);

    /// <summary>What tells that no file of a model meets it; null where only inference can.</summary>
    public FileHint? Hint { get; } = FileHint.Of(Kinds, Terms);

    /// <summary>Whether nothing but calls of certain tools meets it.</summary>
    public bool IsOfTools => Buckets.All(bucket => bucket >= FilterCatalog.KindBuckets);

    /// <summary>The spelling of a filter.</summary>
    public static string TextOf(PartKinds kinds, ImmutableArray<FilterTerm> terms) =>
        $"is: {kinds}" + string.Concat(terms.OrderBy(term => term.Key.Name, StringComparer.Ordinal).Select(term => ", " + term));

    /// <summary>The first term that an element of one of the kinds does not meet, or null.</summary>
    public FilterTerm? FirstUnmet(in ElementView element)
    {
        foreach (var term in Terms)
        {
            if (!term.Test(element))
            {
                return term;
            }
        }

        return null;
    }
}
