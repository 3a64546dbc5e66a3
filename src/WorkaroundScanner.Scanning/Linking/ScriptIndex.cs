using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which file of a set a word means that sources or runs one.</summary>
internal sealed class ScriptIndex
{
    private readonly FrozenSet<string> paths;
    private readonly Dictionary<string, ImmutableArray<string>> byName;

    /// <summary>Indexes those of the files that can be run.</summary>
    public ScriptIndex(IEnumerable<string> files)
    {
        paths = files.Where(FileNameIndex.CanBeRun).ToFrozenSet(StringComparer.Ordinal);
        byName = paths.GroupBy(FileNames.BaseName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The file that is meant, seen from another one: by relative path, by path from the root, else the nearest whose path ends alike; null where there is none.</summary>
    public string? Resolve(string from, ScriptWord word)
    {
        if (!byName.TryGetValue(FileNames.BaseName(word.Tail), out var candidates))
        {
            return null;
        }

        if (!word.IsRooted && FileNames.Join(FileNames.Folder(from), word.Tail) is var relative && paths.Contains(relative))
        {
            return relative;
        }

        var suffix = FileNames.WithoutClimbing(word.Tail);
        return Nearest(candidates, suffix, from)
            ?? (FileNames.BelowCheckout(suffix) is { } inner && paths.Contains(inner) ? inner : null);
    }

    private static string? Nearest(ImmutableArray<string> candidates, string suffix, string from)
    {
        var ending = "/" + suffix;
        string? nearest = null;
        var shared = -1;
        foreach (var path in candidates)
        {
            if ((path == suffix || path.EndsWith(ending, StringComparison.Ordinal)) && FileNames.SharedFolders(path, from) is var folders && folders > shared)
            {
                (nearest, shared) = (path, folders);
            }
        }

        return nearest;
    }
}

/// <summary>The static end of a word that may name a script.</summary>
/// <param name="Tail">The end, as a path.</param>
/// <param name="IsRooted">Whether something dynamic that is no folder of the script stands before it.</param>
internal sealed record ScriptWord(string Tail, bool IsRooted)
{
    /// <summary>What a word says of the file that it names; null where it names none: the shell looks a bare word up on its path, not in the repository.</summary>
    public static ScriptWord? Of(Word word) =>
        !FileNameIndex.IsPlainWord(word.Text) && FileNames.LiteralTail(word, out var isRooted) is { } tail && FileNames.BaseName(tail).Length > 0 ? new ScriptWord(tail, isRooted) : null;
}
