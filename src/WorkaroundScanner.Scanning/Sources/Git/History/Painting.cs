namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>The histories of one commit and of several others, each in its colour, painted from the newest commit down until all that is left to visit is known to be below a common one.</summary>
internal sealed class Painting
{
    private readonly Func<ObjectId, GitCommit> read;
    private readonly Dictionary<ObjectId, Painted> all = [];
    private readonly PriorityQueue<Painted, Visit> open = new(VisitOrder.Instance);
    private readonly List<Painted> results = [];
    private readonly List<Painted> ends = [];
    private int openAndFresh;
    private int order;

    /// <summary>Paints.</summary>
    public Painting(Func<ObjectId, GitCommit> read, ObjectId first, IEnumerable<ObjectId> others)
    {
        this.read = read;
        Add(Of(first), Paint.First);
        foreach (var other in others)
        {
            Add(Of(other), Paint.Second);
        }

        while (openAndFresh > 0)
        {
            VisitNext();
        }
    }

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

    /// <summary>Whether the clone ends at a commit that only one side reaches.</summary>
    public bool EndsOnOneSide => ends.Exists(end => !end.Has(Paint.Both));

    /// <summary>Common ancestors that were not met again below another one, newest first.</summary>
    public List<ObjectId> Results()
    {
        var newestFirst = new List<Painted>();
        foreach (var result in results.Where(result => !result.Has(Paint.Stale)))
        {
            var place = newestFirst.FindIndex(other => other.Seconds < result.Seconds);
            newestFirst.Insert(place < 0 ? newestFirst.Count : place, result);
        }

        return newestFirst.ConvertAll(result => result.Commit.Id);
    }

    /// <summary>Whether one of the others has it in its history.</summary>
    public bool IsBelowOthers(ObjectId id) => all.TryGetValue(id, out var painted) && painted.Has(Paint.Second);

    /// <summary>Whether the first commit has it in its history.</summary>
    public bool IsBelowFirst(ObjectId id) => all.TryGetValue(id, out var painted) && painted.Has(Paint.First);

    private Painted Of(ObjectId id)
    {
        if (!all.TryGetValue(id, out var painted))
        {
            all[id] = painted = new Painted(read(id));
        }

        return painted;
    }

    private void Add(Painted painted, Paint paint)
    {
        var wasStale = painted.Has(Paint.Stale);
        painted.Paint |= paint;
        openAndFresh += painted.Has(Paint.Stale) ? (wasStale ? 0 : -painted.Waiting) : 1;
        painted.Waiting++;
        open.Enqueue(painted, new Visit(painted.Seconds, order++));
    }

    private void VisitNext()
    {
        var next = open.Dequeue();
        next.Waiting--;
        openAndFresh -= next.Has(Paint.Stale) ? 0 : 1;
        var handedDown = next.Paint & (Paint.Both | Paint.Stale);
        if (handedDown == Paint.Both)
        {
            if (!next.Has(Paint.Result))
            {
                next.Paint |= Paint.Result;
                results.Add(next);
            }

            handedDown |= Paint.Stale;
        }

        if (next.Commit.IsBoundary)
        {
            ends.Add(next);
        }

        foreach (var parent in next.Commit.Parents)
        {
            var painted = Of(parent);
            if (!painted.Has(handedDown))
            {
                Add(painted, handedDown);
            }
        }
    }

    /// <summary>A commit with its colours. It may wait several times to be visited.</summary>
    private sealed class Painted(GitCommit commit)
    {
        public GitCommit Commit { get; } = commit;

        public long Seconds { get; } = commit.Committed.ToUnixTimeSeconds();

        public Paint Paint { get; set; }

        public int Waiting { get; set; }

        public bool Has(Paint paint) => (Paint & paint) == paint;
    }

    /// <summary>When a commit is visited: the newest first, of the same age the one that came first.</summary>
    private sealed record Visit(long Seconds, int Order);

    private sealed class VisitOrder : IComparer<Visit>
    {
        public static readonly VisitOrder Instance = new();

        public int Compare(Visit? x, Visit? y) => x!.Seconds != y!.Seconds ? y.Seconds.CompareTo(x.Seconds) : x.Order.CompareTo(y.Order);
    }
}
