namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>A path that differs between two trees.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Before">What stood there; default where nothing did.</param>
/// <param name="After">What stands there; default where nothing does.</param>
public sealed record TreeChange(string Path, TreeSide Before, TreeSide After)
{
    /// <summary>Whether the path is new.</summary>
    public bool IsAdded => Before.Id.IsNone;

    /// <summary>Whether the path is gone.</summary>
    public bool IsDeleted => After.Id.IsNone;
}

/// <summary>One side of a change.</summary>
/// <param name="Id">The blob, or a submodule's commit; default where nothing stands there.</param>
/// <param name="Mode">Its kind and permissions.</param>
public readonly record struct TreeSide(ObjectId Id, int Mode)
{
    /// <summary>What it is.</summary>
    public EntryKind Kind => EntryKinds.Of(Mode);
}
