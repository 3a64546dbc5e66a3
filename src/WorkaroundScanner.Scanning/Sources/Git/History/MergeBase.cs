namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>What was found when asked for the best common ancestor of two commits.</summary>
/// <param name="Kind">Whether there is one.</param>
/// <param name="Commit">Which; default where there is none.</param>
public readonly record struct MergeBase(MergeBaseKind Kind, ObjectId Commit = default);

/// <summary>The three answers.</summary>
public enum MergeBaseKind
{
    /// <summary>There is a common ancestor, the one that <c>git merge-base</c> names in the full history.</summary>
    Found,

    /// <summary>The two have no common history.</summary>
    None,

    /// <summary>The clone ends before it can be told: <c>git fetch --unshallow</c> or <c>--deepen</c> brings more.</summary>
    TooShallow,
}
