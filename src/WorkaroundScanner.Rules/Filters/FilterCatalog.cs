using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>The distinct filters of a set of rules, and the buckets of elements that they look into.</summary>
internal sealed class FilterCatalog
{
    private readonly Dictionary<string, Filter> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> toolBuckets = new(StringComparer.Ordinal);

    /// <summary>The number of kinds of parts: the first buckets, one for each.</summary>
    public static int KindBuckets { get; } = EnumWords.All<PartKind>().Length;

    /// <summary>The number of filters.</summary>
    public int FilterCount => filters.Count;

    /// <summary>The number of buckets.</summary>
    public int BucketCount => KindBuckets + toolBuckets.Count;

    /// <summary>The one filter of these kinds and terms.</summary>
    public Filter Intern(PartKinds kinds, ImmutableArray<FilterTerm> terms)
    {
        var text = Filter.TextOf(kinds, terms);
        if (!filters.TryGetValue(text, out var filter))
        {
            filter = new Filter(filters.Count, text, kinds, terms, BucketsOf(kinds, terms));
            filters.Add(text, filter);
        }

        return filter;
    }

    /// <summary>The buckets to which calls of a tool belong, its kind's left out.</summary>
    public int[] BucketsOf(Tool tool)
    {
        IEnumerable<string> names = [tool.Name, .. tool.Aliases, .. tool.Classes, .. tool.IsPlatform ? [FilterTable.AnyPlatform] : Array.Empty<string>()];
        return [.. names.Where(toolBuckets.ContainsKey).Select(name => toolBuckets[name]).Distinct()];
    }

    private ImmutableArray<int> BucketsOf(PartKinds kinds, ImmutableArray<FilterTerm> terms)
    {
        var tools = terms.FirstOrDefault(term => term.Key.Name == FilterTable.Tool);
        if (tools is null)
        {
            return kinds.Indices;
        }

        var buckets = ImmutableArray.CreateBuilder<int>();
        foreach (var word in tools.Words)
        {
            var bucket = BucketOf(word);
            if (!buckets.Contains(bucket))
            {
                buckets.Add(bucket);
            }
        }

        return buckets.ToImmutable();
    }

    private int BucketOf(string tool)
    {
        if (!toolBuckets.TryGetValue(tool, out var bucket))
        {
            toolBuckets.Add(tool, bucket = BucketCount);
        }

        return bucket;
    }
}
