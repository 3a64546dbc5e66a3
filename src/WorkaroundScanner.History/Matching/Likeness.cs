using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>How alike two contents are, from 0 to <see cref="Whole"/>: the share of common shingles (Jaccard), estimated from their sketches.</summary>
internal static class Likeness
{
    /// <summary>Nothing differs.</summary>
    public const int Whole = 1000;

    /// <summary>Compares two sketches. A full one says nothing of shingles above its last, so only those up to there are counted.</summary>
    public static int Of(ImmutableArray<uint> left, ImmutableArray<uint> right)
    {
        var limit = Math.Min(Reach(left), Reach(right));
        int common = 0, all = 0, l = 0, r = 0;
        while (true)
        {
            var first = l < left.Length && left[l] <= limit ? left[l] : (uint?)null;
            var second = r < right.Length && right[r] <= limit ? right[r] : (uint?)null;
            if (first is null && second is null)
            {
                return all == 0 ? 0 : common * Whole / all;
            }

            all++;
            common += first == second ? 1 : 0;
            l += second is null || first <= second ? 1 : 0;
            r += first is null || second <= first ? 1 : 0;
        }
    }

    private static uint Reach(ImmutableArray<uint> sketch) => sketch.Length < Identity.MostShingles ? uint.MaxValue : sketch[^1];
}
