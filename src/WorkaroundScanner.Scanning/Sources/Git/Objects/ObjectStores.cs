using WorkaroundScanner.Scanning.Sources.Git.Execution;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>Chooses how a repository's objects are read.</summary>
internal static class ObjectStores
{
    /// <summary>Opens them: through libgit2, or where objects are named by SHA-256, through the git executable.</summary>
    /// <exception cref="GitException">What is needed for it is not installed.</exception>
    public static IObjectStore Open(GitFolders folders, RepositoryFormat format)
    {
        var objects = Alternates.Of(folders.Objects);
        if (!format.IsSha256)
        {
            return new LibGit2Store(objects);
        }

        var executable = GitExecutable.Find(folders.WorkTree ?? folders.Common)
            ?? throw new GitException("git-missing", "The repository names its objects by SHA-256 and is read with the git executable, which was not found; install git 2.29 or newer.");
        var view = new PrivateView(objects);
        return new GitProcessStore(new GitRunner(executable, view.Folder, GitReach.Local), view);
    }
}
