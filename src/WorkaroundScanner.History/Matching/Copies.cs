using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds copies: what is new and equal, or nearly so, to a known one that is still there.</summary>
internal static class Copies
{
    /// <summary>From here on it is a copy, below it is one of the same kind.</summary>
    private const int LeastShare = 700;

    /// <summary>Notes the originals of what is left of the newer snapshot.</summary>
    public static void Find(Pairing pairing)
    {
        var open = pairing.OpenAfter.ToList();
        if (open.Count == 0)
        {
            return;
        }

        var kept = Enumerable.Range(0, pairing.Before.Length).Where(place => !pairing.IsOpenBefore(place)).ToList();
        var equal = new Nearest(pairing.Before, kept);
        var alike = new AlikeIndex(pairing.Before, kept);
        foreach (var after in open)
        {
            var copy = pairing.After[after];
            if ((equal.Of(copy) ?? MostAlike(pairing, copy, alike.Near(copy, 0))) is { } original)
            {
                pairing.Copy(original, after);
            }
        }
    }

    private static int? MostAlike(Pairing pairing, KnownWorkaround copy, IEnumerable<int> originals) => originals
        .Select(place => (Place: (int?)place, Likeness.Of(copy.Identity.Shingles, pairing.Before[place].Identity.Shingles).Share))
        .Where(pair => pair.Share >= LeastShare)
        .OrderByDescending(pair => pair.Share)
        .ThenByDescending(pair => Places.AreNear(copy.Path, pairing.Before[pair.Place!.Value].Path))
        .ThenBy(pair => pair.Place)
        .FirstOrDefault().Place;
}
