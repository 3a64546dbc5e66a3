using System.Buffers;
using System.Collections.Frozen;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>The base names of a scan's files, so that a text can be asked which of them it mentions.</summary>
internal sealed class FileNameIndex
{
    /// <summary>What a name is made of; a name with other characters in it is looked for by its last piece of these.</summary>
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+");

    /// <summary>What stands before a word of a command line that begins nowhere else.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n;|&()<>={}$`!,:");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

    /// <summary>Indexes the last parts of paths.</summary>
    public FileNameIndex(IReadOnlyCollection<string> paths)
        : this(paths.Where(CanBeRun).Select(KeyOf), ModuleKeys.Of(paths))
    {
    }

    /// <summary>Indexes the keys of files.</summary>
    public FileNameIndex(IEnumerable<string> keys, ModuleKeys modules)
    {
        names = keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Modules = modules;
    }

    /// <summary>By what files are looked for.</summary>
    public FrozenSet<string> Keys => names.Set;

    /// <summary>The modules among the files.</summary>
    public ModuleKeys Modules { get; }

    /// <summary>Whether all that another index looks for is looked for by this one too.</summary>
    public bool Covers(FileNameIndex other) => other.Keys.IsSubsetOf(Keys) && other.Modules.Keys.IsSubsetOf(Modules.Keys);

    /// <summary>Whether a command of another file may run or source the file by its name: data, prose, packages and images are never run so.</summary>
    public static bool CanBeRun(string path) => path.AsSpan(path.LastIndexOf('.') + 1) is not ("yaml" or "yml" or "md" or "markdown" or "go" or "json" or "dockerfile")
        && path.AsSpan(path.LastIndexOf('/') + 1) is not ("Dockerfile" or "Containerfile");

    /// <summary>By what a file is looked for in texts.</summary>
    public static string KeyOf(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        var cut = path.AsSpan(start).LastIndexOfAnyExcept(NameCharacters);
        return path[(start + cut + 1)..];
    }

    /// <summary>Whether a word alone names no file of the repository: <c>deploy</c> is a word like any other, <c>bin/deploy</c> and <c>deploy.sh</c> are not.</summary>
    public static bool IsPlainWord(ReadOnlySpan<char> word) => word.IndexOfAny('/', '.') < 0;

    /// <summary>The keys of the files that a text mentions.</summary>
    public HashSet<string> MentionedIn(ReadOnlySpan<char> text)
    {
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        var first = true;
        while (text.IndexOfAny(NameCharacters) is >= 0 and var start)
        {
            var standsAlone = start == 0 ? first : Separators.Contains(text[start - 1]);
            first = false;
            text = text[start..];
            var length = text.IndexOfAnyExcept(NameCharacters);
            var word = length < 0 ? text : text[..length];
            if (names.TryGetValue(word, out var name) && !(standsAlone && IsPlainWord(word)))
            {
                mentioned.Add(name);
            }

            text = text[word.Length..];
        }

        return mentioned;
    }
}
