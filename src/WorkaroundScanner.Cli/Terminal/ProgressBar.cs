using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Terminal;

/// <summary>A bar on the error stream, only where a person looks at it.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Width = 30;
    private const int UpdateMilliseconds = 100;
    private readonly Lock gate = new();
    private readonly TextWriter writer = Console.Error;
    private long last = Environment.TickCount64;
    private bool shown;

    private ProgressBar()
    {
    }

    /// <summary>A bar, or null where nobody would see it.</summary>
    public static ProgressBar? Start(bool quiet) => quiet || Console.IsErrorRedirected ? null : new ProgressBar();

    /// <summary>Moves the bar.</summary>
    public void Note(ScanProgress progress)
    {
        if (progress.Stage != ScanStage.Read || Environment.TickCount64 - Volatile.Read(ref last) < UpdateMilliseconds)
        {
            return;
        }

        lock (gate)
        {
            last = Environment.TickCount64;
            shown = true;
            var filled = (int)((long)Width * progress.Done / Math.Max(1, progress.Total));
            writer.Write($"\r[{new string('#', filled)}{new string(' ', Width - filled)}] {progress.Done} of {progress.Total} files");
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (shown)
            {
                writer.Write("\r" + new string(' ', Width + Width) + "\r");
                shown = false;
            }
        }
    }
}
