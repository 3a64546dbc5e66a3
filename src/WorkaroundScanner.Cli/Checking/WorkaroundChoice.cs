using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>Finds the workaround that a user names.</summary>
internal static class WorkaroundChoice
{
    private const int ShortestFingerprint = 6;

    /// <summary>The one that stands at a place or has a fingerprint.</summary>
    /// <param name="workarounds">What is there.</param>
    /// <param name="which">A place such as <c>deploy.sh:12</c>, or the beginning of a fingerprint.</param>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static Workaround Of(IReadOnlyCollection<Workaround> workarounds, string which)
    {
        var found = which.StartsWith("v1:", StringComparison.Ordinal)
            ? [.. workarounds.Where(workaround => which.Length >= ShortestFingerprint && workaround.Identity.Fingerprint.StartsWith(which, StringComparison.Ordinal))]
            : At(workarounds, which);
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException($"There is no workaround at {which}; `wscan scan -f json` lists those that were found."),
            _ => throw new UsageException($"{which} means {found.Count} workarounds; name one by its place: {string.Join(", ", found.Take(5).Select(workaround => $"{workaround.Path}:{workaround.Ranges[0].Start}"))}"),
        };
    }

    private static List<Workaround> At(IReadOnlyCollection<Workaround> workarounds, string which)
    {
        var colon = which.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(which[(colon + 1)..], out var line))
        {
            throw new UsageException($"'{which}' is neither a place such as deploy.sh:12 nor a fingerprint such as v1:0123456789abcdef.");
        }

        var path = which[..colon].Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var around = workarounds.Where(workaround => workaround.Path == path && workaround.Ranges[0].Start <= line && line <= workaround.Ranges[^1].End).ToList();
        var exact = around.Where(workaround => workaround.Ranges.Any(range => range.Start <= line && line <= range.End)).ToList();
        return exact.Count > 0 ? exact : around;
    }
}
