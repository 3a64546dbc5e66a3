using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>
/// A piece of a cache's bytes that is known to be whole: its length, its content, and a hash of it. The hash of the first one goes into those
/// of the others, so that an addition to one cache is none to another.
/// </summary>
/// <param name="Reader">Reads the content.</param>
/// <param name="Mark">Its hash.</param>
/// <param name="End">Where the next one begins.</param>
internal sealed record CacheBlock(BinaryReader Reader, byte[] Mark, int End)
{
    /// <summary>Reads a block; null where none stands there, or a damaged one.</summary>
    /// <param name="bytes">The cache.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="first">The hash of the first one; empty for that one itself.</param>
    public static CacheBlock? Read(byte[] bytes, int start, byte[] first)
    {
        var content = start + sizeof(int);
        if (bytes.Length - content < SHA256.HashSizeInBytes)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start));
        if (length < 0 || length > bytes.Length - content - SHA256.HashSizeInBytes)
        {
            return null;
        }

        var mark = HashOf(bytes.AsSpan(content, length), first);
        var end = content + length + SHA256.HashSizeInBytes;
        return bytes.AsSpan(content + length, SHA256.HashSizeInBytes).SequenceEqual(mark)
            ? new CacheBlock(new BinaryReader(new MemoryStream(bytes, content, length, writable: false, publiclyVisible: true), Encoding.UTF8), mark, end)
            : null;
    }

    /// <summary>Writes a block.</summary>
    /// <param name="first">The hash of the first one; empty for that one itself.</param>
    /// <param name="capacity">About how long it will be, in bytes.</param>
    /// <param name="write">Writes its content.</param>
    public static ReadOnlyMemory<byte> ToBytes(byte[] first, int capacity, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream(capacity);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(0);
        write(writer);
        writer.Flush();
        var block = stream.GetBuffer();
        var length = (int)stream.Length - sizeof(int);
        BinaryPrimitives.WriteInt32LittleEndian(block, length);
        writer.Write(HashOf(block.AsSpan(sizeof(int), length), first));
        writer.Flush();
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static byte[] HashOf(ReadOnlySpan<byte> content, byte[] first)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
