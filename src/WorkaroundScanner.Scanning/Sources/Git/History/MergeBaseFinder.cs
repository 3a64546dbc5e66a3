namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>
/// Finds the best common ancestor of two commits by painting their histories, newest first, as git does, so that it names the same one of several.
/// Where a shallow clone ends on one side only, unknown history could hold a better one, and the answer is refused.
/// </summary>
internal sealed class MergeBaseFinder(Func<ObjectId, GitCommit> read)
{
    private readonly Dictionary<ObjectId, GitCommit> commits = [];

    [Flags]
    private enum Paint
    {
        None = 0,
        First = 1,
        Second = 2,
        Both = First | Second,
        Stale = 4,
        Result = 8,
    }

    /// <summary>The best common ancestor of two commits.</summary>
    public MergeBase Find(ObjectId first, ObjectId second)
    {
        if (first == second)
        {
            return new MergeBase(MergeBaseKind.Found, first);
        }

        var paint = new Painting(Read, first, [second]);
        var found = paint.Results();
        if (found is [var only] && (only == first || only == second))
        {
            return new MergeBase(MergeBaseKind.Found, only);
        }

        if (paint.EndsOnOneSide)
        {
            return new MergeBase(MergeBaseKind.TooShallow);
        }

        return found.Count == 0 ? new MergeBase(MergeBaseKind.None) : new MergeBase(MergeBaseKind.Found, found.Count == 1 ? found[0] : Best(found));
    }

    /// <summary>The newest of those that are no ancestor of another.</summary>
    private ObjectId Best(List<ObjectId> found)
    {
        var redundant = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            var others = Enumerable.Range(0, found.Count).Where(place => place != i && !redundant[place]).ToArray();
            if (redundant[i] || others.Length == 0)
            {
                continue;
            }

            var paint = new Painting(Read, found[i], [.. others.Select(place => found[place])]);
            redundant[i] = paint.Has(found[i], Paint.Second);
            foreach (var place in others.Where(place => paint.Has(found[place], Paint.First)))
            {
                redundant[place] = true;
            }
        }

        return found.Where((_, place) => !redundant[place]).OrderByDescending(id => Read(id).Committed).First();
    }

    private GitCommit Read(ObjectId id)
    {
        if (!commits.TryGetValue(id, out var commit))
        {
            commits[id] = commit = read(id);
        }

        return commit;
    }

    /// <summary>The histories of one commit and of several others, each in its colour.</summary>
    private sealed class Painting
    {
        private readonly Func<ObjectId, GitCommit> read;
        private readonly Dictionary<ObjectId, Paint> paints = [];
        private readonly PriorityQueue<ObjectId, (long NewestFirst, int Order)> open = new();
        private readonly List<ObjectId> results = [];
        private readonly List<ObjectId> ends = [];
        private int openAndFresh;
        private int order;

        public Painting(Func<ObjectId, GitCommit> read, ObjectId first, ObjectId[] others)
        {
            this.read = read;
            Add(first, Paint.First);
            foreach (var other in others)
            {
                Add(other, Paint.Second);
            }

            while (openAndFresh > 0)
            {
                Visit();
            }
        }

        /// <summary>Whether the clone ends at a commit that only one side reaches.</summary>
        public bool EndsOnOneSide => ends.Exists(id => (paints[id] & Paint.Both) != Paint.Both);

        public bool Has(ObjectId id, Paint paint) => paints.GetValueOrDefault(id).HasFlag(paint);

        /// <summary>Common ancestors that were not met again below another one, newest first.</summary>
        public List<ObjectId> Results() => [.. results.Where(id => !Has(id, Paint.Stale)).OrderByDescending(id => read(id).Committed)];

        private readonly Dictionary<ObjectId, int> openCounts = [];

        private void Add(ObjectId id, Paint paint)
        {
            var before = paints.GetValueOrDefault(id);
            var after = before | paint;
            paints[id] = after;
            var waiting = openCounts.GetValueOrDefault(id);
            openCounts[id] = waiting + 1;
            openAndFresh += after.HasFlag(Paint.Stale) ? (before.HasFlag(Paint.Stale) ? 0 : -waiting) : 1;
            open.Enqueue(id, (-read(id).Committed.ToUnixTimeSeconds(), order++));
        }

        private void Visit()
        {
            var id = open.Dequeue();
            openCounts[id]--;
            var paint = paints[id];
            openAndFresh -= paint.HasFlag(Paint.Stale) ? 0 : 1;
            var handedDown = paint & (Paint.Both | Paint.Stale);
            if (handedDown == Paint.Both)
            {
                if (!paint.HasFlag(Paint.Result))
                {
                    paints[id] |= Paint.Result;
                    results.Add(id);
                }

                handedDown |= Paint.Stale;
            }

            var commit = read(id);
            if (commit.IsBoundary)
            {
                ends.Add(id);
            }

            foreach (var parent in commit.Parents.Where(parent => !Has(parent, handedDown)))
            {
                Add(parent, handedDown);
            }
        }
    }
}
