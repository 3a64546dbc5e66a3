using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>The one order of workarounds that everything here works in: by path and line, then by all else that tells two apart.</summary>
internal sealed class InOrder : IComparer<KnownWorkaround>
{
    private InOrder()
    {
    }

    public static InOrder Comparer { get; } = new();

    public int Compare(KnownWorkaround? x, KnownWorkaround? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return First(string.CompareOrdinal(x.Path, y.Path), x.Line.CompareTo(y.Line)) is var place and not 0 ? place
            : First(x.Identity.Category.CompareTo(y.Identity.Category), string.CompareOrdinal(x.Identity.Capability, y.Identity.Capability)) is var kind and not 0 ? kind
            : First(string.CompareOrdinal(x.Identity.Anchor, y.Identity.Anchor), x.Identity.Content.CompareTo(y.Identity.Content)) is var content and not 0 ? content
            : First(x.Lines.CompareTo(y.Lines), string.CompareOrdinal(x.Identity.Platform, y.Identity.Platform)) is var rest and not 0 ? rest
            : Shingles(x.Identity.Shingles, y.Identity.Shingles);
    }

    private static int First(int first, int second) => first != 0 ? first : second;

    private static int Shingles(ImmutableArray<uint> x, ImmutableArray<uint> y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
}
