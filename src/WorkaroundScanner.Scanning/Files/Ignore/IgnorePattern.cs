namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>One line of an ignore file.</summary>
internal sealed class IgnorePattern
{
    private readonly string text;
    private readonly Glob? glob;
    private readonly bool byName;
    private readonly bool foldersOnly;
    private readonly bool suffix;

    private IgnorePattern(string pattern, bool negated)
    {
        Negated = negated;
        foldersOnly = pattern.EndsWith('/');
        pattern = foldersOnly ? pattern[..^1] : pattern;
        byName = !pattern.Contains('/', StringComparison.Ordinal);
        text = pattern.StartsWith('/') ? pattern[1..] : pattern;
        suffix = byName && text.StartsWith('*') && Glob.IsLiteral(text.AsSpan(1));
        glob = suffix || Glob.IsLiteral(text) ? null : Glob.Compile(text);
    }

    /// <summary>Whether it takes a file back in.</summary>
    public bool Negated { get; }

    /// <summary>Reads a line; null for a comment or an empty one.</summary>
    public static IgnorePattern? Parse(string line)
    {
        line = TrimEnd(line);
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        var negated = line[0] == '!';
        var pattern = negated ? line[1..] : line;
        return pattern.Length == 0 || pattern == "/" ? null : new IgnorePattern(pattern, negated);
    }

    /// <summary>Whether the pattern names this entry.</summary>
    /// <param name="path">Path from the ignore file's folder.</param>
    /// <param name="name">The path's last part.</param>
    /// <param name="isFolder">Whether the entry is a folder.</param>
    public bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> name, bool isFolder)
    {
        if (foldersOnly && !isFolder)
        {
            return false;
        }

        var subject = byName ? name : path;
        return suffix ? subject.EndsWith(text.AsSpan(1)) : glob?.Matches(subject) ?? subject.SequenceEqual(text);
    }

    /// <summary>Cuts blanks at the end, those escaped by a backslash left standing.</summary>
    private static string TrimEnd(string line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                end = Math.Min(i + 1, line.Length);
            }
            else if (line[i] != ' ')
            {
                end = i + 1;
            }
        }

        return line[..end];
    }
}
