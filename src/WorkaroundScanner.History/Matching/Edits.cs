using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>Finds constructs that were edited: the farther away and the less of one kind, the more alike they have to be. The best pairs are joined first.</summary>
internal sealed class Edits
{
    /// <summary>Those that lost all their candidates to better pairs ask again, this often.</summary>
    private const int MostRounds = 12;

    // What likeness is asked of the two, in thousandths. Measured on real histories: of two workarounds that are not
    // the same one, of one file, category and capability, one pair in four is as alike as 300.
    private const int InItsFunction = 200;
    private const int AtTopLevel = 250;
    private const int InItsFile = 350;
    private const int Near = 400;
    private const int Elsewhere = 450;
    private const int OtherKind = 100;

    private readonly Pairing pairing;
    private readonly Dictionary<string, string> origins;

    private Edits(Pairing pairing)
    {
        this.pairing = pairing;
        origins = Places.Origins(pairing.Joined);
    }

    /// <summary>Joins what is alike enough.</summary>
    public static void Pair(Pairing pairing)
    {
        var edits = new Edits(pairing);
        for (var round = 0; round < MostRounds && edits.PairRound() > 0; round++)
        {
        }
    }

    private int PairRound()
    {
        var joined = 0;
        foreach (var (_, before, after) in Candidates().OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Before).ThenBy(pair => pair.After))
        {
            if (pairing.IsOpenBefore(before) && pairing.IsOpenAfter(after))
            {
                pairing.Join(before, after);
                joined++;
            }
        }

        return joined;
    }

    private List<(int Score, int Before, int After)> Candidates()
    {
        var (older, newer) = (pairing.OpenBefore.ToList(), pairing.OpenAfter.ToList());
        var index = new AlikeIndex(pairing.Before, older);
        var pairs = new List<(int Score, int Before, int After)>();
        for (var i = 0; i < newer.Count && older.Count > 0; i++)
        {
            // Where everything moved and changed at once, what was in the middle is still in the middle.
            var rank = older[(int)((long)i * older.Count / newer.Count)];
            foreach (var before in index.Near(pairing.After[newer[i]], rank))
            {
                var score = Score(pairing.Before[before], pairing.After[newer[i]]);
                if (score >= 0)
                {
                    pairs.Add((score, before, newer[i]));
                }
            }
        }

        return pairs;
    }

    /// <summary>How much more alike the two are than is asked of them; negative where they are not alike enough.</summary>
    private int Score(KnownWorkaround before, KnownWorkaround after)
    {
        var likeness = Likeness.Of(before.Identity.Shingles, after.Identity.Shingles);
        var inFile = before.Path == after.Path || origins.GetValueOrDefault(after.Path) == before.Path;
        var asked = !inFile ? Places.AreNear(before.Path, after.Path) ? Near : Elsewhere
            : before.Identity.Anchor != after.Identity.Anchor ? InItsFile
            : before.Identity.Anchor.Length == 0 ? AtTopLevel
            : InItsFunction;
        asked += before.Identity.Category == after.Identity.Category ? 0 : OtherKind;
        asked += before.Identity.Capability == after.Identity.Capability ? 0 : OtherKind;
        return (inFile ? likeness.ShareOrHeld : likeness.SureShare) - asked;
    }
}
