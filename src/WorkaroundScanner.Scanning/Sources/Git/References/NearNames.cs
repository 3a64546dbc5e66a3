namespace WorkaroundScanner.Scanning.Sources.Git.References;

/// <summary>Names that a user may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    private static readonly string[] Prefixes = ["refs/heads/", "refs/tags/", "refs/remotes/"];

    /// <summary>The short names of branches and tags that end or begin as the given one, or are all but it; best first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> fullNames) =>
    [
        .. fullNames.Select(Short).OfType<string>()
            .Select(candidate => (candidate, Distance: Distance(candidate, name)))
            .Where(pair => pair.Distance < int.MaxValue)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .Take(Most),
    ];

    private static string? Short(string full) => Prefixes.FirstOrDefault(prefix => full.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? full[prefix.Length..] : null;

    private static int Distance(string candidate, string name) =>
        candidate.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase) || name.EndsWith("/" + candidate, StringComparison.OrdinalIgnoreCase) ? 0
        : candidate.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0
        : candidate.Length <= 64 && name.Length <= 64 && Edits(candidate, name) is var edits && edits <= (name.Length < 4 ? 1 : Math.Max(2, name.Length / 4)) ? edits
        : int.MaxValue;

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
