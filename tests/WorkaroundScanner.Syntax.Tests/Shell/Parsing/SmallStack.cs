using System.Runtime.ExceptionServices;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>Runs something on a thread with a quarter of a megabyte of stack, a quarter of what the smallest default is.</summary>
internal static class SmallStack
{
    private const int Kilobytes = 256;

    /// <summary>Runs to the end; what is thrown there is thrown here.</summary>
    public static T Run<T>(Func<T> work, int kilobytes = Kilobytes)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // Whatever it is, the calling thread throws it again.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            kilobytes * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
