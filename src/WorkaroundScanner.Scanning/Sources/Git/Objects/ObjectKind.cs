namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>What an object is, by git's own numbers.</summary>
internal enum ObjectKind
{
    /// <summary>None of the four.</summary>
    Other = 0,

    /// <summary>A commit.</summary>
    Commit = 1,

    /// <summary>A folder.</summary>
    Tree = 2,

    /// <summary>A file's content.</summary>
    Blob = 3,

    /// <summary>A tag with a message.</summary>
    Tag = 4,
}
