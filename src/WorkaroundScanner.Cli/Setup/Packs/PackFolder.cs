using WorkaroundScanner.Configuration.Packs;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Scanning.Cases;

namespace WorkaroundScanner.Cli.Setup.Packs;

/// <summary>Reads a folder of rules and platforms that a user wrote.</summary>
internal static class PackFolder
{
    /// <summary>A larger file is no rule.</summary>
    private const int MaximumBytes = 1024 * 1024;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>The YAML files of a pack, by path.</summary>
    /// <param name="reference">A folder, or an address with a digest.</param>
    /// <exception cref="UsageException">The pack or a file of it can't be read.</exception>
    public static IEnumerable<PackFile> Read(string reference) => Files(FolderOf(reference), "*.y*ml").Select(path => new PackFile(NameOf(path), ReadText(path)));

    /// <summary>The examples of its rules, by path.</summary>
    /// <exception cref="UsageException">The folder or a file of it can't be read.</exception>
    public static IEnumerable<CaseFile> Cases(string folder) => Files(folder, "*").Where(path => CaseFile.IsCase(NameOf(path))).Select(path => CaseReader.Read(NameOf(path), ReadText(path)));

    /// <summary>The ledgers of its rules.</summary>
    /// <exception cref="UsageException">The folder or a file of it can't be read.</exception>
    public static IEnumerable<PackFile> Ledgers(string folder) =>
        Files(folder, "*.md").Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "releases").Select(path => new PackFile(NameOf(path), ReadText(path)));

    /// <summary>The page of a rule, from the folder that the rule's file stands in; empty where there is none.</summary>
    public static string PageOf(string rulePath)
    {
        var page = Path.Join(Path.GetDirectoryName(rulePath), "README.md");
        return File.Exists(page) ? ReadText(page) : "";
    }

    /// <summary>The text of a file that a user wrote.</summary>
    /// <exception cref="UsageException">It is too large.</exception>
    public static string ReadText(string path) => new FileInfo(path).Length <= MaximumBytes
        ? File.ReadAllText(path)
        : throw new UsageException($"The file {path} is larger than {MaximumBytes} bytes.");

    /// <summary>The files below a folder whose names fit, by path; links are left out.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern, Everything).Order(StringComparer.Ordinal)
        : throw new UsageException($"There is no folder {folder} with rules.");

    private static string FolderOf(string reference) => PackReference.Parse(reference, out var fault) switch
    {
        null => throw new UsageException(fault!),
        { IsRemote: true } pack => PackCache.FolderOf(pack),
        var pack => pack.Folder,
    };

    private static string NameOf(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
