using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>One name for several files: sets of files with one name have the same paths and contents.</summary>
internal static class ContentsKey
{
    /// <summary>The name; null where a content has none.</summary>
    public static string? Of(IEnumerable<ListedFile> files)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var file in files)
        {
            if (file.Content is not { } content)
            {
                return null;
            }

            Encoding.UTF8.GetBytes(file.Path, bytes);
            bytes.Write((ReadOnlySpan<byte>)[0, (byte)content.Length]);
            bytes.Advance(content.CopyTo(bytes.GetSpan(ObjectId.MaximumBytes)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }
}
