using System.Runtime.InteropServices;

namespace WorkaroundScanner.Cli.Terminal;

/// <summary>Turns the first interrupt or end signal into a cancellation; the second ends the program at once, as does what has not stopped by then.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Pipelines kill after ten seconds, without a word.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private Timer? end;

    /// <param name="messages">Where it says that it could not wait.</param>
    public Interruption(Messages messages)
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Cli.ExitCode.Interrupted, messages));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Cli.ExitCode.Terminated, messages));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the shell is to be told.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    /// <inheritdoc/>
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        end?.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode, Messages messages)
    {
        if (source.IsCancellationRequested)
        {
            Environment.Exit(exitCode);
        }

        signal.Cancel = true;
        ExitCode = exitCode;
        end = new Timer(_ => End(exitCode, messages), state: null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }

    private static void End(int exitCode, Messages messages)
    {
        messages.Error("Interrupted; it did not stop in time and was ended.");
        Environment.Exit(exitCode);
    }
}
