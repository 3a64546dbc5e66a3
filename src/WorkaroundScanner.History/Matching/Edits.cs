using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds constructs that were edited: alike content, the more alike the farther away it stands. The best pairs are joined first.</summary>
internal static class Edits
{
    /// <summary>Those that lost all their candidates to better pairs ask again, this often.</summary>
    private const int MostRounds = 4;

    /// <summary>Joins what is alike enough.</summary>
    public static void Pair(Pairing pairing)
    {
        for (var round = 0; round < MostRounds && PairRound(pairing) > 0; round++)
        {
        }
    }

    private static int PairRound(Pairing pairing)
    {
        var joined = 0;
        foreach (var (_, before, after) in Candidates(pairing).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Before).ThenBy(pair => pair.After))
        {
            if (pairing.IsOpenBefore(before) && pairing.IsOpenAfter(after))
            {
                pairing.Join(before, after);
                joined++;
            }
        }

        return joined;
    }

    private static List<(int Score, int Before, int After)> Candidates(Pairing pairing)
    {
        var index = new AlikeIndex(pairing.Before, pairing.OpenBefore);
        var pairs = new List<(int Score, int Before, int After)>();
        foreach (var after in pairing.OpenAfter)
        {
            foreach (var before in index.Near(pairing.After[after]))
            {
                if (ScoreOf(pairing.Before[before], pairing.After[after]) is { } score)
                {
                    pairs.Add((score, before, after));
                }
            }
        }

        return pairs;
    }

    /// <summary>How good a pair is; null where the two are not alike enough for where they stand.</summary>
    private static int? ScoreOf(KnownWorkaround before, KnownWorkaround after)
    {
        var likeness = Likeness.Of(before.Identity.Shingles, after.Identity.Shingles);
        var (least, bonus) = Demand(before, after);
        return likeness < least ? null : likeness + bonus;
    }

    /// <summary>The least likeness by place, and what the place adds to the score.</summary>
    private static (int Least, int Bonus) Demand(KnownWorkaround before, KnownWorkaround after)
    {
        var (least, bonus) = before.Path != after.Path ? (500, 40 * Places.Nearness(before.Path, after.Path))
            : before.Identity.Anchor != after.Identity.Anchor ? (400, 150)
            : (250, 300);
        return before.Identity.Category == after.Identity.Category ? (least, bonus + 50) : (Math.Max(least, 500), bonus);
    }
}
