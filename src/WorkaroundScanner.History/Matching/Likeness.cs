using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>What two sketches have in common. A full sketch says nothing of shingles above its last one, so only those up to there are counted, on both sides.</summary>
/// <param name="Common">Shingles in both.</param>
/// <param name="Left">Shingles of the first.</param>
/// <param name="Right">Shingles of the second.</param>
internal readonly record struct Likeness(int Common, int Left, int Right)
{
    /// <summary>The scale: nothing differs.</summary>
    public const int Whole = 1000;

    /// <summary>With fewer in common, one may hold the other by chance.</summary>
    private const int LeastHeld = 4;

    /// <summary>So many shingles that differ are taken for granted where little is known.</summary>
    private const int Doubt = 3;

    /// <summary>The share of all shingles that both have (Jaccard).</summary>
    public int Share => Common == 0 ? 0 : Common * Whole / (Left + Right - Common);

    /// <summary>The share with some doubt: of two short ones less is believed than of two long ones.</summary>
    public int SureShare => Common * Whole / (Left + Right - Common + Doubt);

    /// <summary>The share, or two thirds of how much of the smaller one stands in the larger one: for a construct that grew a lot or shrank a lot where it stands.</summary>
    public int ShareOrHeld => Common < LeastHeld ? Share : Math.Max(Share, Common * Whole * 2 / (3 * Math.Min(Left, Right)));

    /// <summary>Compares two sketches, both ascending.</summary>
    public static Likeness Of(ImmutableArray<uint> left, ImmutableArray<uint> right)
    {
        var limit = Math.Min(Reach(left), Reach(right));
        int common = 0, l = 0, r = 0;
        while (l < left.Length && r < right.Length && left[l] <= limit && right[r] <= limit)
        {
            var (first, second) = (left[l], right[r]);
            common += first == second ? 1 : 0;
            l += first <= second ? 1 : 0;
            r += second <= first ? 1 : 0;
        }

        return new Likeness(common, CountTo(left, l, limit), CountTo(right, r, limit));
    }

    private static int CountTo(ImmutableArray<uint> sketch, int from, uint limit)
    {
        while (from < sketch.Length && sketch[from] <= limit)
        {
            from++;
        }

        return from;
    }

    private static uint Reach(ImmutableArray<uint> sketch) => sketch.Length < Identity.MostShingles ? uint.MaxValue : sketch[^1];
}
