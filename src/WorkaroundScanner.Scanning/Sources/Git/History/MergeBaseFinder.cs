namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>
/// Finds the best common ancestor of two commits by painting their histories, newest first, as git does, so that it names the same one of several.
/// Where a shallow clone ends on one side only, unknown history could hold a better one, and the answer is refused.
/// </summary>
internal sealed class MergeBaseFinder(Func<ObjectId, GitCommit> read)
{
    private readonly Dictionary<ObjectId, GitCommit> commits = [];

    /// <summary>The best common ancestor of two commits.</summary>
    public MergeBase Find(ObjectId first, ObjectId second)
    {
        if (first == second)
        {
            return MergeBase.At(first);
        }

        var paint = new Painting(Read, first, [second]);
        var found = paint.Results();
        if (found is [var only] && (only == first || only == second))
        {
            return MergeBase.At(only);
        }

        return paint.EndsOnOneSide ? MergeBase.TooShallow
            : found.Count == 0 ? MergeBase.None
            : MergeBase.At(found.Count == 1 ? found[0] : Best(found));
    }

    /// <summary>The newest of those that are no ancestor of another.</summary>
    private ObjectId Best(List<ObjectId> found)
    {
        var redundant = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            var others = found.Where((_, place) => place != i && !redundant[place]).ToArray();
            if (redundant[i] || others.Length == 0)
            {
                continue;
            }

            var paint = new Painting(Read, found[i], others);
            redundant[i] = paint.IsBelowOthers(found[i]);
            for (var place = 0; place < found.Count; place++)
            {
                redundant[place] |= place != i && others.Contains(found[place]) && paint.IsBelowFirst(found[place]);
            }
        }

        return found.Where((_, place) => !redundant[place]).First();
    }

    private GitCommit Read(ObjectId id)
    {
        if (!commits.TryGetValue(id, out var commit))
        {
            commits[id] = commit = read(id);
        }

        return commit;
    }
}
