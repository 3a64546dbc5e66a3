using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds, among those of equal content, one of the same file, else one of its folder, else one of its name, else any.</summary>
internal sealed class Nearest
{
    private readonly Dictionary<Sign, int> places = [];

    /// <summary>Takes in some of an ordered list.</summary>
    public Nearest(ImmutableArray<KnownWorkaround> all, IEnumerable<int> members)
    {
        foreach (var place in members)
        {
            foreach (var sign in Signs.Equal)
            {
                places.TryAdd(sign(all[place]), place);
            }
        }
    }

    /// <summary>The nearest one of equal content, or null.</summary>
    public int? Of(KnownWorkaround known)
    {
        foreach (var sign in Signs.Equal)
        {
            if (places.TryGetValue(sign(known), out var place))
            {
                return place;
            }
        }

        return null;
    }
}
