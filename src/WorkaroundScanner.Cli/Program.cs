using WorkaroundScanner.Cli.Commands;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Cli;

/// <summary>The program: runs a command and turns whatever goes wrong into one sentence and an exit code.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var messages = new Messages(Console.Error, verbose: arguments.Contains("-v", StringComparer.Ordinal) || arguments.Contains("--verbose", StringComparer.Ordinal));
        using var interruption = new Interruption(messages);
        try
        {
            return CommandLine.Run(arguments, messages, interruption.Token);
        }
        catch (UsageException error)
        {
            foreach (var line in error.Lines)
            {
                messages.Error(line);
            }

            return ExitCode.Usage;
        }
        catch (GitException error)
        {
            messages.Error(error.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            messages.Error("Interrupted; nothing was written.");
            return interruption.ExitCode;
        }
        catch (UnauthorizedAccessException error)
        {
            messages.Error(error.Message);
            return ExitCode.Permission;
        }
#pragma warning disable CA1031 // The last resort: no stack trace reaches a user who did not ask for it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            messages.Fault(error);
            return ExitCode.Internal;
        }
    }
}
