using WorkaroundScanner.Scanning.Sources.Git.Objects;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The library that git objects are read with.</summary>
public static class GitLibrary
{
    /// <summary>Its version; null where none is installed.</summary>
    /// <exception cref="GitException">One is installed that is too old.</exception>
    public static string? FindVersion() => LibGit2.Find();
}
