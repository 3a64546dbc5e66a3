namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>What is of interest in a commit. Who made it is not.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Tree">Its root folder.</param>
/// <param name="Parents">The commits before it; none at the end of a shallow clone.</param>
/// <param name="Committed">When it was committed.</param>
/// <param name="IsBoundary">Whether a shallow clone ends here: it may have parents that are not known.</param>
public sealed record GitCommit(ObjectId Id, ObjectId Tree, IReadOnlyList<ObjectId> Parents, DateTimeOffset Committed, bool IsBoundary);
