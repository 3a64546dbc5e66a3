using System.Buffers;
using System.Collections.Frozen;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>The base names of a scan's files and the folders that they stand in, so that a text can be asked which of them it mentions.</summary>
internal sealed class FileNameIndex
{
    /// <summary>What a name is made of; a name with other characters in it is looked for by its last piece of these.</summary>
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+");

    /// <summary>Made when a text is first asked: of commits that are known none is.</summary>
    private readonly Lazy<FrozenDictionary<string, NamedFiles>> byName;

    /// <summary>Indexes the last parts of paths.</summary>
    public FileNameIndex(IReadOnlyCollection<string> paths)
        : this(paths.Where(CanBeRun).Select(KeyWithFolder), ModuleKeys.Of(paths))
    {
    }

    /// <summary>Indexes the keys of files.</summary>
    public FileNameIndex(IEnumerable<string> keys, ModuleKeys modules)
    {
        Keys = keys.ToFrozenSet(StringComparer.Ordinal);
        byName = new(() => Keys.GroupBy(key => key[(key.LastIndexOf('/') + 1)..], key => key[..key.LastIndexOf('/')], StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => new NamedFiles(name.Key, [.. name]), StringComparer.Ordinal));
        Modules = modules;
    }

    /// <summary>By what files are looked for: the last folder, a slash and the name.</summary>
    public FrozenSet<string> Keys { get; }

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
        var named = byName.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        while (text[at..].IndexOfAny(NameCharacters) is >= 0 and var gap)
        {
            at += gap;
            var length = text[at..].IndexOfAnyExcept(NameCharacters);
            var word = length < 0 ? text[at..] : text.Slice(at, length);
            if (named.TryGetValue(word, out var files) && text[(at + word.Length)..] is not ['/', ..] && MayBeMeant(files, text[..at]))
            {
                mentioned.Add(files.Name);
            }

            at += word.Length;
        }

        return mentioned;
    }

    private static string KeyWithFolder(string path) => path.LastIndexOf('/') is > 0 and var slash ? $"{KeyOf(path[..slash])}/{KeyOf(path)}" : $"/{KeyOf(path)}";

    // Behind the name of a folder a name is only that of a file in such a folder; what a variable holds may be any.
    private static bool MayBeMeant(NamedFiles files, ReadOnlySpan<char> before)
    {
        if (before.TrimEnd("\"'") is not [.. var rest, '/'])
        {
            return !IsPlainWord(files.Name);
        }

        var folder = rest[(rest.LastIndexOfAnyExcept(NameCharacters) + 1)..];
        if (folder.Trim('.').IsEmpty || (folder.Length < rest.Length && rest[^(folder.Length + 1)] == '$'))
        {
            return true;
        }

        foreach (var known in files.Folders)
        {
            if (folder.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Name">The name.</param>
    /// <param name="Folders">The last folders of the files that are called so.</param>
    private sealed record NamedFiles(string Name, string[] Folders);
}
