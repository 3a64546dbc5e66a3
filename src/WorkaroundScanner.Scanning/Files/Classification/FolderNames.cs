using System.Collections.Frozen;

namespace WorkaroundScanner.Scanning.Files.Classification;

/// <summary>Folders told by name.</summary>
internal static class FolderNames
{
    private static readonly FrozenSet<string> Vendored = new[]
    {
        "vendor", "_vendor", "vendored", "node_modules", "bower_components", "jspm_packages", "web_modules", "third_party", "third-party", "thirdparty", "3rdparty",
        "Godeps", "Pods", "Carthage", "site-packages", "dist-packages", ".terraform", ".terragrunt-cache", ".venv", "venv", "virtualenv", ".virtualenv", "__pycache__", ".tox", ".nox",
        ".bundle", ".gradle", ".m2", ".yarn", ".pnpm-store", ".cargo", ".rustup", ".nuget", ".eggs", ".direnv",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Repository = new[] { ".git", ".hg", ".svn", ".bzr", ".jj" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether others' code is kept in such a folder.</summary>
    public static bool IsVendored(string name) => Vendored.Contains(name);

    /// <summary>Whether a version control system keeps its own data there.</summary>
    public static bool IsRepositoryData(string name) => Repository.Contains(name);
}
