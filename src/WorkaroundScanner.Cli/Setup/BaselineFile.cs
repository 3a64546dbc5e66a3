using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.History.Baselines;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Reads and writes lists of known workarounds.</summary>
internal static class BaselineFile
{
    /// <summary>The name used where none is given.</summary>
    public const string DefaultName = ".workarounds-baseline";

    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The baseline in a file.</summary>
    /// <exception cref="UsageException">There is none, or it can't be read.</exception>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no baseline {path}; make one with `wscan baseline create`.");
        }

        if (new FileInfo(path).Length > MaximumBytes)
        {
            throw new UsageException($"The baseline {path} is larger than {MaximumBytes} bytes.");
        }

        var (baseline, errors) = BaselineText.Read(File.ReadAllText(path));
        return errors.IsEmpty ? baseline : throw new UsageException([.. errors.Select(error => $"{path}:{error.Line}: {error.Message}")]);
    }

    /// <summary>Writes a baseline; the file appears whole or not at all.</summary>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static void Write(string path, Baseline baseline) => AtomicFile.WriteText(path, BaselineText.Write(baseline));
}
