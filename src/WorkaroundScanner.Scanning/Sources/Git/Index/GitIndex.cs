using System.Buffers.Binary;

namespace WorkaroundScanner.Scanning.Sources.Git.Index;

/// <summary>Reads git's index, versions 2 to 4: what is staged, by path.</summary>
public static class GitIndex
{
    private const int HeaderBytes = 12;
    private const int StatusBytes = 40;
    private const int ModeAt = 24;
    private const int FlagBytes = 2;
    private const int LongestPath = 16 * 1024;
    private const long MostPathBytes = 512L * 1024 * 1024;
    private const int Extended = 0x4000;
    private const int NotCheckedOut = 0x4000;
    private const int Intended = 0x2000;

    /// <summary>The entries, sorted by path and stage as git keeps them.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="idBytes">How many bytes the name of an object has.</param>
    /// <exception cref="GitException">It is damaged, or of a kind that can't be read.</exception>
    public static IReadOnlyList<IndexEntry> Parse(byte[] bytes, int idBytes)
    {
        if (bytes.Length < HeaderBytes + idBytes || !bytes.AsSpan().StartsWith("DIRC"u8))
        {
            throw Damaged();
        }

        var version = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4));
        if (version is < 2 or > 4)
        {
            throw new GitException("unsupported-index", $"The index of the git repository has version {version}, which can't be read.");
        }

        // What follows stays within the bytes before the checksum.
        var content = bytes.AsMemory(0, bytes.Length - idBytes);
        var count = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
        var smallest = StatusBytes + idBytes + FlagBytes + 1;
        if (count > (content.Length - HeaderBytes) / smallest)
        {
            throw Damaged();
        }

        var entries = new List<IndexEntry>((int)count);
        var at = HeaderBytes;
        var pathBytes = 0L;
        for (var i = 0; i < count; i++)
        {
            var entry = ReadEntry(content, ref at, (int)version, idBytes, i == 0 ? default : entries[i - 1].PathBytes);
            pathBytes += version == 4 ? entry.PathBytes.Length : 0;
            entries.Add(pathBytes <= MostPathBytes ? entry : throw Damaged());
        }

        // The first part of a split index has entries without a path, so what it is has to be known first.
        CheckExtensions(content.Span, at);
        return entries.Exists(entry => entry.PathBytes.IsEmpty) ? throw Damaged() : entries;
    }

    private static IndexEntry ReadEntry(ReadOnlyMemory<byte> content, ref int at, int version, int idBytes, ReadOnlyMemory<byte> previous)
    {
        var start = at;
        var mode = (int)BinaryPrimitives.ReadUInt32BigEndian(Take(content, ref at, StatusBytes).Span[ModeAt..]);
        var id = new ObjectId(Take(content, ref at, idBytes).Span);
        int flags = BinaryPrimitives.ReadUInt16BigEndian(Take(content, ref at, FlagBytes).Span);
        var more = 0;
        if ((flags & Extended) != 0)
        {
            more = version > 2 ? BinaryPrimitives.ReadUInt16BigEndian(Take(content, ref at, FlagBytes).Span) : throw Damaged();
        }

        var kept = version == 4 ? previous.Length - Varint(content.Span, ref at) : 0;
        var end = content.Span[at..].IndexOf((byte)0);
        if (end < 0 || kept < 0 || kept > previous.Length || end + kept > LongestPath)
        {
            throw Damaged();
        }

        var path = Take(content, ref at, end);
        if (version == 4)
        {
            path = Join(previous[..(int)kept], path);
            at++;
        }
        else
        {
            // One to eight NULs, so that an entry's length is a multiple of eight.
            at = start + ((at - start + 8) & ~7);
        }

        return at <= content.Length ? new IndexEntry(path, mode, id, (flags >> 12) & 3, (more & Intended) != 0, (more & NotCheckedOut) != 0) : throw Damaged();
    }

    private static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        var joined = new byte[first.Length + second.Length];
        first.CopyTo(joined);
        second.CopyTo(joined.AsMemory(first.Length));
        return joined;
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> content, ref int at, int length)
    {
        if (length > content.Length - at)
        {
            throw Damaged();
        }

        at += length;
        return content.Slice(at - length, length);
    }

    /// <summary>Git's own form: seven bits a byte, each continued byte counting one more.</summary>
    private static long Varint(ReadOnlySpan<byte> content, ref int at)
    {
        long value = 0;
        for (var more = true; more; at++)
        {
            if (at >= content.Length || value > LongestPath)
            {
                throw Damaged();
            }

            more = (content[at] & 0x80) != 0;
            value = (value << 7) + (content[at] & 0x7F) + (more ? 1 : 0);
        }

        return value;
    }

    /// <summary>Extensions with a capital are hints that may be left unread; others change what the entries mean.</summary>
    private static void CheckExtensions(ReadOnlySpan<byte> content, int at)
    {
        while (content.Length - at >= 8)
        {
            var name = content.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[(at + 4)..]);
            if (name.SequenceEqual("link"u8))
            {
                throw new GitException("unsupported-index", "The index of the git repository is split in two files, which can't be read; `git update-index --no-split-index` joins them.");
            }

            if (name[0] is < (byte)'A' or > (byte)'Z' && !name.SequenceEqual("sdir"u8))
            {
                throw new GitException("unsupported-index", "The index of the git repository uses an extension that can't be read.");
            }

            if (length > content.Length - at - 8)
            {
                throw Damaged();
            }

            at += 8 + (int)length;
        }

        if (at != content.Length)
        {
            throw Damaged();
        }
    }

    private static GitException Damaged() => new("damaged-index", "The index of the git repository is damaged.");
}
