namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>Finds the git executable, never one that a scanned repository could have brought.</summary>
public static class GitExecutable
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Its absolute path by the variable PATH; null where there is none.</summary>
    /// <param name="scannedFolders">Folders whose content is not trusted; the working folder is one anyway.</param>
    public static string? Find(params IEnumerable<string> scannedFolders) =>
        FindIn(Environment.GetEnvironmentVariable("PATH") ?? "", [.. scannedFolders, Environment.CurrentDirectory]);

    /// <summary>The same with all that it depends on. Entries that are relative or empty, and such that lie in a distrusted folder, by name or through links, are left out.</summary>
    internal static string? FindIn(string path, IReadOnlyCollection<string> distrusted)
    {
        var file = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var roots = distrusted.Select(RealPath.Of).OfType<string>().Where(folder => Path.GetPathRoot(folder) != folder).ToArray();
        return path.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Join(folder, file))
            .FirstOrDefault(candidate => RealPath.Of(candidate) is { } real && !Array.Exists(roots, root => IsWithin(real, root) || IsWithin(candidate, root)) && IsExecutable(real));
    }

    private static bool IsWithin(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsExecutable(string file) =>
        FileKinds.Of(file) == FileKind.Regular && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None);
}
