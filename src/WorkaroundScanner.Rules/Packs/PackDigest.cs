using System.Security.Cryptography;
using System.Text;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>The digest of a pack's content, by which it is known wherever it comes from.</summary>
public static class PackDigest
{
    private static readonly string[] Endings = [".yaml", ".yml", ".md"];

    /// <summary>Whether a file belongs to the content: definitions, pages and ledgers do, examples do not.</summary>
    /// <param name="path">Its path below the pack's folder, with <c>/</c>.</param>
    public static bool Counts(string path) =>
        Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal)) && !$"/{path}".Contains("/cases/", StringComparison.Ordinal) && !$"/{path}".Contains("/.git/", StringComparison.Ordinal);

    /// <summary>The digest of files: the SHA-256 of one line for each, <c>SHA-256 of its bytes, two blanks, path</c>, by the bytes of the paths.</summary>
    /// <param name="files">The files that count, their paths below the pack's folder.</param>
    public static string Of(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var lines = files
            .Select(file => (Key: Encoding.UTF8.GetBytes(file.Path), Line: $"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}  {file.Path}\n"))
            .OrderBy(file => file.Key, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
            .Select(file => file.Line);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
