using System.Collections.Concurrent;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>Work that brings further work, done by several threads until none is left.</summary>
internal static class SharedWork
{
    /// <summary>Runs <paramref name="visit"/> for the first item and for every one that a visit hands over; each thread has a state of its own.</summary>
    public static void Run<TItem, TState>(TItem first, int threads, Func<TState> state, Action<TItem, TState, Action<TItem>> visit, CancellationToken cancellation)
    {
        var open = new ConcurrentStack<TItem>([first]);
        var pending = 1;
        void Later(TItem item)
        {
            Interlocked.Increment(ref pending);
            open.Push(item);
        }

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (_, loop) =>
        {
            var mine = state();
            var wait = new SpinWait();
            while (Volatile.Read(ref pending) > 0 && !loop.ShouldExitCurrentIteration)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!open.TryPop(out var item))
                {
                    wait.SpinOnce();
                    continue;
                }

                visit(item, mine, Later);
                Interlocked.Decrement(ref pending);
                wait.Reset();
            }
        });
    }
}
