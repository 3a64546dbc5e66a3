using System.Diagnostics;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Terminal;

/// <summary>Times the stages of a run for <c>--stats</c>.</summary>
internal sealed class StageClock
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<(string Stage, TimeSpan At, ScanProgress Progress)> stages = [];

    /// <summary>Tells the clock, the bar, or both; null where there is neither.</summary>
    public static Action<ScanProgress>? With(StageClock? clock, ProgressBar? bar) => clock is null && bar is null ? null : progress =>
    {
        if (progress.Stage != ScanStage.Read)
        {
            clock?.Note(progress.Stage.ToString(), progress);
        }

        bar?.Note(progress);
    };

    /// <summary>Notes the end of a stage.</summary>
    public void Note(string stage, int done, int total) => Note(stage, new ScanProgress(default, done, total));

    private void Note(string stage, ScanProgress progress) => stages.Add((stage, watch.Elapsed, progress));

    /// <summary>Says what each stage took, and how much was known from earlier scans.</summary>
    public void Print(Messages messages, ScanCache? cache = null)
    {
        var before = TimeSpan.Zero;
        foreach (var (stage, at, progress) in stages)
        {
            messages.Say($"{stage,-8} {(at - before).TotalMilliseconds,7:F0} ms  {progress.Done} of {progress.Total} files{Bytes(progress)}");
            before = at;
        }

        messages.Say($"{"Output",-8} {(watch.Elapsed - before).TotalMilliseconds,7:F0} ms");
        if (cache is not null)
        {
            var (trees, files, groups) = cache.Use;
            messages.Say($"{"Known",-8} {trees} trees, {files} files, {groups} groups of files");
        }

        messages.Say($"{"Memory",-8} {GC.GetTotalPauseDuration().TotalMilliseconds,7:F0} ms  in {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} collections, {GC.GetTotalAllocatedBytes() >> 20} MB asked for");
    }

    private static string Bytes(ScanProgress progress) =>
        progress.TotalBytes == 0 ? "" : $", {progress.DoneBytes} of {progress.TotalBytes} bytes";
}
