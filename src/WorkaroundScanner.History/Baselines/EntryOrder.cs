using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Baselines;

/// <summary>The order of a baseline's entries.</summary>
internal static class EntryOrder
{
    /// <summary>By path, category, capability, anchor, content and lines; the rest only keeps equal inputs equal.</summary>
    public static IComparer<KnownWorkaround> Comparer { get; } = Comparer<KnownWorkaround>.Create(Compare);

    private static int Compare(KnownWorkaround x, KnownWorkaround y)
    {
        ReadOnlySpan<int> signs =
        [
            string.CompareOrdinal(x.Path, y.Path),
            x.Identity.Category.CompareTo(y.Identity.Category),
            string.CompareOrdinal(x.Identity.Capability, y.Identity.Capability),
            string.CompareOrdinal(x.Identity.Anchor, y.Identity.Anchor),
            x.Identity.Content.CompareTo(y.Identity.Content),
            x.Lines.CompareTo(y.Lines),
            string.CompareOrdinal(x.Identity.Platform, y.Identity.Platform),
            x.Identity.Shingles.AsSpan().SequenceCompareTo(y.Identity.Shingles.AsSpan()),
        ];
        var first = signs.IndexOfAnyExcept(0);
        return first < 0 ? 0 : signs[first];
    }
}
