using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Fuzz;

/// <summary>What to mutate and how often.</summary>
/// <param name="Paths">Seed files, or folders of them.</param>
/// <param name="Languages">The front ends to try.</param>
/// <param name="Iterations">How many mutations to try of each language.</param>
/// <param name="Seed">What the random numbers begin with.</param>
internal sealed record FuzzOptions(IReadOnlyList<string> Paths, IReadOnlyList<ILanguage> Languages, int Iterations, int Seed)
{
    private const int LargestFile = 8192;
    private const int MostSeeds = 2000;

    /// <summary>The names of all front ends.</summary>
    public static string LanguageNames => string.Join('|', FrontEnds.All.Select(language => language.Name));

    /// <summary>Reads the command line; null where it is not understood.</summary>
    public static FuzzOptions? Read(string[] args)
    {
        var options = new FuzzOptions([], FrontEnds.All, 100_000, 1);
        for (var i = 0; i < args.Length; i++)
        {
            var value = args.ElementAtOrDefault(i + 1);
            switch (args[i])
            {
                case "--iterations" when int.TryParse(value, out var iterations):
                    options = options with { Iterations = iterations };
                    i++;
                    break;
                case "--seed" when int.TryParse(value, out var seed):
                    options = options with { Seed = seed };
                    i++;
                    break;
                case "--language" when FrontEnds.All.FirstOrDefault(language => language.Name == value) is { } language:
                    options = options with { Languages = [language] };
                    i++;
                    break;
                case ['-', ..]:
                    return null;
                default:
                    options = options with { Paths = [.. options.Paths, args[i]] };
                    break;
            }
        }

        return options.Paths.Count == 0 ? null : options;
    }

    /// <summary>The small files of a language among the paths, with their paths from the folder that was given, in a fixed order and not too many.</summary>
    public List<(string Path, string Text)> SeedsOf(ILanguage language)
    {
        var files = Paths.SelectMany(root => FilesBelow(root).Select(file => (Root: root, File: file)))
            .Where(found => IsOf(language, Path.GetFileName(found.File)) && new FileInfo(found.File) is { Exists: true, Length: <= LargestFile })
            .OrderBy(found => found.File, StringComparer.Ordinal)
            .ToList();
        var step = Math.Max(1, files.Count / MostSeeds);
        return [.. files.Where((_, i) => i % step == 0).Select(found => (Path.GetRelativePath(found.Root, found.File).Replace('\\', '/'), File.ReadAllText(found.File)))];
    }

    private static IEnumerable<string> FilesBelow(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        : [path];

    private static bool IsOf(ILanguage language, string name) =>
        language.Marks.FileNames.Contains(name)
        || language.Marks.NamePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        || language.Marks.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant());
}
