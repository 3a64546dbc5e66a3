using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Reads a folder of rules and platforms that a user wrote.</summary>
internal static class PackFolder
{
    /// <summary>A larger file is no rule.</summary>
    private const int MaximumBytes = 1024 * 1024;

    /// <summary>Its YAML files, by path.</summary>
    /// <exception cref="UsageException">The folder or a file of it can't be read.</exception>
    public static IEnumerable<PackFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder} with rules.");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*.y*ml", options).Order(StringComparer.Ordinal).Select(path => new PackFile(path, ReadText(path)));
    }

    /// <summary>The text of a file that a user wrote.</summary>
    /// <exception cref="UsageException">It is too large.</exception>
    public static string ReadText(string path) => new FileInfo(path).Length <= MaximumBytes
        ? File.ReadAllText(path)
        : throw new UsageException($"The file {path} is larger than {MaximumBytes} bytes.");
}
