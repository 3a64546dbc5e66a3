using System.Security.Cryptography;
using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The name that git gives a content, so that a file in a folder and the same file in a commit are known by one name.</summary>
internal static class BlobName
{
    /// <summary>The SHA-1 name of a content.</summary>
    public static ObjectId Of(ReadOnlySpan<byte> content)
    {
        Span<byte> name = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Git's own choice; whoever could forge a content could commit it as well.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        hash.GetHashAndReset(name);
        return new ObjectId(name);
    }
}
