using System.Collections.Immutable;

namespace WorkaroundScanner.History.Trends;

/// <summary>A commit of a history and when it was made.</summary>
public readonly record struct CommitTime(string Commit, DateTimeOffset Time);

/// <summary>The commit that stands for a period: what the branch held when the period ended, or holds now for the one that has not.</summary>
/// <param name="Start">The period's first day.</param>
/// <param name="Commit">The commit.</param>
public readonly record struct PeriodEnd(DateOnly Start, CommitTime Commit);

/// <summary>Chooses the commits that a trend looks at.</summary>
public static class PeriodPicker
{
    /// <summary>For each period from the one that holds the first day to the one that holds today, the last commit made before its end; none where the history begins later.</summary>
    /// <param name="history">The first-parent history, newest first.</param>
    /// <param name="every">The periods.</param>
    /// <param name="since">The first day.</param>
    /// <param name="today">Now; later commits are left out.</param>
    public static ImmutableArray<PeriodEnd> Pick(IReadOnlyList<CommitTime> history, Period every, DateOnly since, DateTimeOffset today)
    {
        var commits = InTime(history);
        var ends = ImmutableArray.CreateBuilder<PeriodEnd>();
        var last = -1;
        // The calendar's last year has no next one.
        for (var start = every.StartOf(since); Begin(start) <= today && start.Year < DateOnly.MaxValue.Year; start = every.Next(start))
        {
            var end = Begin(every.Next(start));
            while (last + 1 < commits.Count && commits[last + 1].Time < end && commits[last + 1].Time <= today)
            {
                last++;
            }

            if (last >= 0)
            {
                ends.Add(new PeriodEnd(start, commits[last]));
            }
        }

        return ends.ToImmutable();
    }

    private static DateTimeOffset Begin(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The most commits, oldest first, whose times agree with their order. A clock that was wrong can't move the rest of the history.</summary>
    private static List<CommitTime> InTime(IReadOnlyList<CommitTime> history)
    {
        // Patience sorting: ends[n] is the place of the earliest time at which a run of n + 1 commits can end.
        var ends = new List<int>();
        var previous = new int[history.Count];
        for (var place = history.Count - 1; place >= 0; place--)
        {
            var length = LengthBefore(history, ends, history[place].Time);
            previous[place] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(place);
            }
            else
            {
                ends[length] = place;
            }
        }

        var run = new List<CommitTime>(ends.Count);
        for (var place = ends.Count == 0 ? -1 : ends[^1]; place >= 0; place = previous[place])
        {
            run.Add(history[place]);
        }

        run.Reverse();
        return run;
    }

    /// <summary>How long a run can be that a commit of this time goes on.</summary>
    private static int LengthBefore(IReadOnlyList<CommitTime> history, List<int> ends, DateTimeOffset time)
    {
        int low = 0, high = ends.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = history[ends[middle]].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
