using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.Index;

/// <summary>Finds a work tree's index.</summary>
internal static class IndexFile
{
    private const int Sha1Bytes = 20;
    private const int Sha256Bytes = 32;

    /// <summary>Its entries; none where nothing was ever staged.</summary>
    /// <exception cref="GitException">It can't be read.</exception>
    public static ImmutableArray<IndexEntry> Read(GitFolders? folders) =>
        folders is not null && GitFile.Read(Path.Join(folders.Own, "index")) is { } bytes
            ? GitIndex.Parse(bytes, RepositoryFormat.Read(folders.Common).IsSha256 ? Sha256Bytes : Sha1Bytes)
            : [];
}
