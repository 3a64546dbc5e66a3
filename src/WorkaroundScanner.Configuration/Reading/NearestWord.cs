namespace WorkaroundScanner.Configuration.Reading;

/// <summary>Finds what a user probably meant.</summary>
public static class NearestWord
{
    private const int LongestWord = 64;

    /// <summary>The valid word with the fewest edits to the one written, or null where none is near; of equals the first in the order given.</summary>
    public static string? To(string word, IEnumerable<string> valid)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var limit = Math.Max(1, word.Length / 3);
        string? nearest = null;
        foreach (var candidate in valid)
        {
            if (candidate.Length <= LongestWord && Distance(word, candidate) is var distance && distance <= limit)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>The question to add to a message: <c>; did you mean `x`?</c>, or a full stop.</summary>
    public static string Hint(string word, IEnumerable<string> valid) =>
        To(word, valid) is { } nearest ? $"; did you mean `{nearest}`?" : ".";

    /// <summary>The same for a short closed set: where nothing is near, all words are named.</summary>
    public static string HintOrAll(string word, IReadOnlyCollection<string> valid) =>
        To(word, valid) is null ? $"; it is one of {string.Join(", ", valid)}." : Hint(word, valid);

    /// <summary>The number of letters to insert, remove, change or swap with their neighbour.</summary>
    internal static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
