namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>One line of an ignore file.</summary>
internal sealed class IgnorePattern
{
    private readonly Glob? glob;
    private readonly bool foldersOnly;

    private IgnorePattern(string pattern, bool negated)
    {
        Negated = negated;
        foldersOnly = pattern.EndsWith('/');
        pattern = foldersOnly ? pattern[..^1] : pattern;
        if (pattern.StartsWith("**/", StringComparison.Ordinal) && pattern.Length > 3 && pattern.LastIndexOf('/') == 2)
        {
            pattern = pattern[3..];
        }

        ByName = !pattern.Contains('/', StringComparison.Ordinal);
        Text = pattern.StartsWith('/') ? pattern[1..] : pattern;
        glob = Glob.IsLiteral(Text) ? null : Glob.Compile(Text);
    }

    /// <summary>Whether it takes a file back in.</summary>
    public bool Negated { get; }

    /// <summary>The pattern without its marks at either end.</summary>
    public string Text { get; }

    /// <summary>Whether it is held against an entry's name, at any depth, instead of the path.</summary>
    public bool ByName { get; }

    /// <summary>Whether it stands for exactly its text.</summary>
    public bool IsLiteral => glob is null;

    /// <summary>The extension, dot included, where the pattern is <c>*.extension</c>.</summary>
    public string? Extension => ByName && Text.StartsWith("*.", StringComparison.Ordinal) && Glob.IsLiteral(Text.AsSpan(1)) && Text.LastIndexOf('.') == 1 ? Text[1..] : null;

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

    /// <summary>Whether it may name an entry of this kind at all.</summary>
    public bool Concerns(bool isFolder) => isFolder || !foldersOnly;

    /// <summary>Whether it names this entry, kinds aside.</summary>
    /// <param name="path">Path from the ignore file's folder.</param>
    /// <param name="name">The path's last part.</param>
    public bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> name)
    {
        var subject = ByName ? name : path;
        return glob?.Matches(subject) ?? subject.SequenceEqual(Text);
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
