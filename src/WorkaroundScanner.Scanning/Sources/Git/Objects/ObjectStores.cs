using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>Chooses how a repository's objects are read.</summary>
internal static class ObjectStores
{
    /// <summary>Opens them; nothing is opened in the repository but its objects.</summary>
    public static IObjectStore Open(GitFolders folders, RepositoryFormat format)
    {
        var objects = Alternates.Of(folders.Objects);
        return format.IsSha256 ? throw new GitException("unsupported-repository", "SHA-256") : new LibGit2Store(objects);
    }
}
