using System.Text;

namespace WorkaroundScanner.Cli.Output;

/// <summary>Writes a file that appears whole or not at all: a reader never sees half of it, and a fault leaves the older one as it was.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and moves into place. A device or a pipe is written to directly, since nothing can stand beside it.</summary>
    /// <exception cref="UsageException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            if (IsDevice(path))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
                write(stream);
            }
            else
            {
                WriteBeside(TargetOf(path), write);
            }
        }
        catch (IOException error)
        {
            throw new UsageException($"The output can't be written to {path}: {error.Message}");
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnauthorizedAccessException($"The output may not be written to {path}.", error);
        }
    }

    /// <summary>Writes a text as UTF-8 in the same way.</summary>
    /// <exception cref="UsageException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A link stays one: what it leads to is replaced.</summary>
    private static string TargetOf(string path) => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static void WriteBeside(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                KeepMode(path, stream);
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            Forget(beside);
            throw;
        }
    }

    /// <summary>Who could not read the older file can't read the newer one.</summary>
    private static void KeepMode(string path, FileStream stream)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
        }
    }

    /// <summary>The fault that led here is the one to tell, not one of tidying up.</summary>
    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Devices, and the pipes that a shell puts in place of a file.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
