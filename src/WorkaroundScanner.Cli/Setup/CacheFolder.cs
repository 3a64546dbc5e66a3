namespace WorkaroundScanner.Cli.Setup;

/// <summary>Where the program keeps what it can do without: in the user's own folder for such files, never in a scanned one.</summary>
internal static class CacheFolder
{
    /// <summary>The folder of a kind of files; it need not be there.</summary>
    public static string Of(string kind)
    {
        string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && Path.IsPathFullyQualified(value) ? value : null;
        var cache = Variable("XDG_CACHE_HOME") ?? (OperatingSystem.IsWindows() ? Variable("LOCALAPPDATA") : Variable("HOME") is { } home ? Path.Join(home, ".cache") : null) ?? Path.GetTempPath();
        return Path.Join(cache, "wscan", kind);
    }
}
