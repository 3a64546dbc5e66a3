namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>A path that differs between two trees.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there; null where nothing does.</param>
public sealed record TreeChange(string Path, TreeSide? Before, TreeSide? After)
{
    /// <summary>Whether the path is new.</summary>
    public bool IsAdded => Before is null;

    /// <summary>Whether the path is gone.</summary>
    public bool IsDeleted => After is null;
}

/// <summary>One side of a change.</summary>
/// <param name="Id">The blob, or a submodule's commit.</param>
/// <param name="Mode">Its kind and permissions.</param>
public sealed record TreeSide(ObjectId Id, int Mode)
{
    /// <summary>What it is.</summary>
    public EntryKind Kind => EntryKinds.Of(Mode);
}
