using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.Index;

/// <summary>Reads the file of an index.</summary>
internal static class IndexFile
{
    private const int Sha1Bytes = 20;
    private const int Sha256Bytes = 32;

    /// <summary>Its entries; none where nothing was ever staged.</summary>
    /// <exception cref="GitException">It can't be read.</exception>
    public static IReadOnlyList<IndexEntry> Read(string file, bool isSha256) => GitFile.Read(file) is { } bytes ? GitIndex.Parse(bytes, isSha256 ? Sha256Bytes : Sha1Bytes) : [];
}
