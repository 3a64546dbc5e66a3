using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Which workaround of one snapshot is which of the other, as far as it is known yet. Both sides are in order.</summary>
internal sealed class Pairing
{
    private readonly int[] beforeOf;
    private readonly int[] originalOf;
    private readonly bool[] taken;

    public Pairing(ImmutableArray<KnownWorkaround> before, ImmutableArray<KnownWorkaround> after)
    {
        Before = before;
        After = after;
        taken = new bool[before.Length];
        beforeOf = new int[after.Length];
        originalOf = new int[after.Length];
        Array.Fill(beforeOf, -1);
        Array.Fill(originalOf, -1);
    }

    /// <summary>The older snapshot.</summary>
    public ImmutableArray<KnownWorkaround> Before { get; }

    /// <summary>The newer one.</summary>
    public ImmutableArray<KnownWorkaround> After { get; }

    /// <summary>Places of older ones that are not found again yet.</summary>
    public IEnumerable<int> OpenBefore => Enumerable.Range(0, taken.Length).Where(IsOpenBefore);

    /// <summary>Places of newer ones that are not known yet.</summary>
    public IEnumerable<int> OpenAfter => Enumerable.Range(0, beforeOf.Length).Where(IsOpenAfter);

    /// <summary>Those that are paired.</summary>
    public IEnumerable<(KnownWorkaround Before, KnownWorkaround After)> Joined => Enumerable.Range(0, beforeOf.Length).Where(after => beforeOf[after] >= 0).Select(after => (Before[beforeOf[after]], After[after]));

    public bool IsOpenBefore(int before) => !taken[before];

    public bool IsOpenAfter(int after) => beforeOf[after] < 0 && originalOf[after] < 0;

    /// <summary>Says that the two are the same one.</summary>
    public void Join(int before, int after)
    {
        taken[before] = true;
        beforeOf[after] = before;
    }

    /// <summary>Says that the newer one is a copy of an older one, which stays what it is.</summary>
    public void Copy(int original, int after) => originalOf[after] = original;

    /// <summary>What a newer one was; null where it was not there.</summary>
    public KnownWorkaround? BeforeOf(int after) => beforeOf[after] < 0 ? null : Before[beforeOf[after]];

    /// <summary>What a newer one is a copy of, or null.</summary>
    public KnownWorkaround? OriginalOf(int after) => originalOf[after] < 0 ? null : Before[originalOf[after]];
}
