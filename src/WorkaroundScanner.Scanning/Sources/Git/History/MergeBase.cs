namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>What was found when asked for the best common ancestor of two commits.</summary>
/// <param name="Kind">Whether there is one.</param>
/// <param name="Commit">Which; null where there is none.</param>
public sealed record MergeBase(MergeBaseKind Kind, ObjectId? Commit)
{
    internal static MergeBase None { get; } = new(MergeBaseKind.None, null);

    internal static MergeBase TooShallow { get; } = new(MergeBaseKind.TooShallow, null);

    internal static MergeBase At(ObjectId commit) => new(MergeBaseKind.Found, commit);
}

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
