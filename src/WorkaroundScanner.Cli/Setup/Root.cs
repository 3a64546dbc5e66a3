using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>The folder that a command was given.</summary>
internal static class Root
{
    /// <summary>A folder or file that is there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static string Existing(string path) =>
        Directory.Exists(path) || File.Exists(path) ? path : throw new UsageException($"There is no file or folder {path}.");

    /// <summary>The repository whose root the folder is.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="indexFile">Another index than its own.</param>
    /// <exception cref="UsageException">It is no repository's root, or can't be read.</exception>
    public static GitRepository Repository(string path, string? indexFile = null)
    {
        var folder = Existing(path);
        if (!GitRepository.Stands(folder))
        {
            throw new UsageException($"{folder} is not the root of a git repository" + (Above(folder) is { } above ? $"; that is {above}." : "."));
        }

        return GitRepository.Open(folder, indexFile);
    }

    private static string? Above(string folder)
    {
        for (var above = Path.GetDirectoryName(Path.GetFullPath(folder)); above is not null; above = Path.GetDirectoryName(above))
        {
            if (GitRepository.Stands(above))
            {
                return above;
            }
        }

        return null;
    }
}
