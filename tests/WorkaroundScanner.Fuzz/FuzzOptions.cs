namespace WorkaroundScanner.Fuzz;

/// <summary>What to mutate and how often.</summary>
/// <param name="Paths">Seed scripts, or folders of them.</param>
/// <param name="Iterations">How many mutations to try.</param>
/// <param name="Seed">What the random numbers begin with.</param>
internal sealed record FuzzOptions(IReadOnlyList<string> Paths, int Iterations, int Seed)
{
    private const int LargestScript = 4096;

    /// <summary>Reads the command line.</summary>
    public static FuzzOptions Read(string[] args)
    {
        var paths = new List<string>();
        var iterations = 100_000;
        var seed = 1;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--iterations":
                    iterations = int.Parse(args[++i]);
                    break;
                case "--seed":
                    seed = int.Parse(args[++i]);
                    break;
                default:
                    paths.Add(args[i]);
                    break;
            }
        }

        return new FuzzOptions(paths, iterations, seed);
    }

    /// <summary>The small scripts among the paths, in a fixed order.</summary>
    public List<string> ReadScripts() =>
    [
        .. Paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .Order(StringComparer.Ordinal)
            .Where(path => new FileInfo(path) is { Exists: true, Length: <= LargestScript })
            .Select(File.ReadAllText),
    ];
}
