namespace WorkaroundScanner.Scanning.Sources.Git.References;

/// <summary>Tells names that git allows for a reference from those that could lead out of the repository.</summary>
internal static class RefName
{
    private const int MaximumLength = 1024;

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(" ~^:?*[\\");

    /// <summary>Whether git could have made a reference of this name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaximumLength
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.Contains("@{", StringComparison.Ordinal)
        && !name.AsSpan().ContainsAny(Forbidden)
        && !name.Any(char.IsControl)
        && !name.EndsWith('.')
        && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal));

    /// <summary>Whether it stands beside <c>refs</c>, as <c>HEAD</c> does.</summary>
    public static bool IsSpecial(string name) => name.Length > 0 && name.All(letter => letter is (>= 'A' and <= 'Z') or '_');

    /// <summary>Whether each work tree has its own reference of this name.</summary>
    public static bool IsOfWorkTree(string name) =>
        IsSpecial(name)
        || name.StartsWith("refs/bisect/", StringComparison.Ordinal)
        || name.StartsWith("refs/worktree/", StringComparison.Ordinal)
        || name.StartsWith("refs/rewritten/", StringComparison.Ordinal);
}
