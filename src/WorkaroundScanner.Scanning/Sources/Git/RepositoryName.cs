using System.Text;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>Tells what a repository is called where it comes from.</summary>
internal static class RepositoryName
{
    /// <summary>Owner and name as the remote <c>origin</c> has them, such as <c>acme/shop</c>; the folder's own name where there is no such remote.</summary>
    public static string Of(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            return GitFolders.Locate(root) is { } folders && OfAddress(Origin(folders.Common)) is { Length: > 0 } name ? name : Path.GetFileName(root);
        }
        catch (GitException)
        {
            // A repository that is not whole is a folder like any other here; what reads its objects says what is wrong.
            return Path.GetFileName(root);
        }
    }

    /// <summary>The path in an address: <c>https://host/acme/shop.git</c>, <c>git@host:acme/shop</c>; of a folder its last two parts.</summary>
    internal static string OfAddress(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile ? uri.AbsolutePath
            : address.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon ? address[(colon + 1)..]
            : string.Join('/', address.Split('/', '\\').TakeLast(2));
        path = path.Trim('/');
        return path.EndsWith(".git", StringComparison.Ordinal) ? path[..^".git".Length] : path;
    }

    private static string Origin(string common)
    {
        var inOrigin = false;
        foreach (var line in Encoding.UTF8.GetString(GitFile.Read(Path.Join(common, "config")) ?? []).Split('\n').Select(line => line.Trim()))
        {
            inOrigin = line.StartsWith('[') ? line == "[remote \"origin\"]" : inOrigin;
            if (inOrigin && line.Split('=', 2) is [var key, var value] && key.Trim() == "url")
            {
                return value.Trim().Trim('"');
            }
        }

        return "";
    }
}
