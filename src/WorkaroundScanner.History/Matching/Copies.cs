using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds copies: what is new and equal, or nearly so, to a known one that is still there.</summary>
internal static class Copies
{
    /// <summary>From here on it is a copy, below it is of the same kind only.</summary>
    private const int LeastLikeness = 800;

    /// <summary>Notes the originals of what is left of the newer snapshot.</summary>
    public static void Find(Pairing pairing)
    {
        var open = pairing.OpenAfter.ToList();
        if (open.Count == 0)
        {
            return;
        }

        var kept = Enumerable.Range(0, pairing.Before.Length).Where(place => !pairing.IsOpenBefore(place)).ToList();
        var equal = kept.ToLookup(place => pairing.Before[place].Identity.Content);
        var alike = new AlikeIndex(pairing.Before, kept);
        foreach (var after in open)
        {
            var copy = pairing.After[after];
            var original = Best(pairing, copy, equal[copy.Identity.Content]) ?? Best(pairing, copy, alike.Near(copy).Where(place => LikenessOf(pairing, copy, place) >= LeastLikeness));
            if (original is { } place)
            {
                pairing.Copy(place, after);
            }
        }
    }

    private static int? Best(Pairing pairing, KnownWorkaround copy, IEnumerable<int> originals) => originals
        .OrderByDescending(place => LikenessOf(pairing, copy, place))
        .ThenByDescending(place => Places.Nearness(copy.Path, pairing.Before[place].Path))
        .ThenBy(place => place)
        .Select(place => (int?)place)
        .FirstOrDefault();

    private static int LikenessOf(Pairing pairing, KnownWorkaround copy, int place) => Likeness.Of(copy.Identity.Shingles, pairing.Before[place].Identity.Shingles);
}
