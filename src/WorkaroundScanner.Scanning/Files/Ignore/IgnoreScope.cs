using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>The ignore files that hold for a folder: its own, then those of the folders around it. The last pattern that names an entry decides, the innermost file first.</summary>
internal sealed class IgnoreScope
{
    private readonly IgnoreScope? outer;
    private readonly int folderLength;
    private readonly ImmutableArray<IgnorePattern> patterns;

    /// <summary>Adds an ignore file's text to those around it.</summary>
    /// <param name="outer">The scope of the folder around it, or null.</param>
    /// <param name="folder">The file's folder: empty for the root, else relative with a <c>/</c> at its end.</param>
    /// <param name="text">The file's text.</param>
    public IgnoreScope(IgnoreScope? outer, string folder, string text)
    {
        this.outer = outer;
        folderLength = folder.Length;
        patterns = [.. Parse(text)];
    }

    /// <summary>Whether an entry is ignored; the folders around it are known not to be.</summary>
    /// <param name="path">Path from the root, with <c>/</c>.</param>
    /// <param name="nameAt">Where its last part begins.</param>
    /// <param name="isFolder">Whether it is a folder; a link never is.</param>
    public bool Ignores(ReadOnlySpan<char> path, int nameAt, bool isFolder)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            for (var i = scope.patterns.Length - 1; i >= 0; i--)
            {
                if (scope.patterns[i].Matches(path[scope.folderLength..], path[nameAt..], isFolder))
                {
                    return !scope.patterns[i].Negated;
                }
            }
        }

        return false;
    }

    private static IEnumerable<IgnorePattern> Parse(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            if (IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line) is { } pattern)
            {
                yield return pattern;
            }
        }
    }
}
