using System.Buffers.Text;
using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.History;

/// <summary>Reads the head of a commit or tag, as far as it is needed.</summary>
internal static class CommitParser
{
    /// <summary>The last second that a date can name.</summary>
    private const long LatestSecond = 253_402_300_799;

    /// <summary>Reads a commit.</summary>
    /// <exception cref="GitException">It is damaged.</exception>
    public static GitCommit Parse(ObjectId id, ReadOnlySpan<byte> bytes, bool isBoundary)
    {
        var tree = Field(ref bytes, "tree "u8) ?? throw Damaged(id);
        var parents = new List<ObjectId>();
        while (Field(ref bytes, "parent "u8) is { } parent)
        {
            parents.Add(parent);
        }

        return new GitCommit(id, tree, isBoundary ? [] : parents, Committed(bytes), isBoundary);
    }

    /// <summary>The object that a tag names.</summary>
    /// <exception cref="GitException">It is damaged.</exception>
    public static ObjectId TaggedBy(ObjectId id, ReadOnlySpan<byte> bytes) => Field(ref bytes, "object "u8) ?? throw Damaged(id);

    private static GitException Damaged(ObjectId id) => new("damaged-object", $"The git object {id} is damaged.");

    private static ObjectId? Field(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end < key.Length || !bytes.StartsWith(key) || !ObjectId.TryParse(Encoding.Latin1.GetString(bytes[key.Length..end]), out var id))
        {
            return null;
        }

        bytes = bytes[(end + 1)..];
        return id;
    }

    /// <summary>The time stands after the last <c>&gt;</c> of the line; one that can't be read counts as the beginning of time, as for git.</summary>
    private static DateTimeOffset Committed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && bytes[0] != '\n')
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            if (line.StartsWith("committer "u8))
            {
                var time = line[(line.LastIndexOf((byte)'>') + 1)..].TrimStart((byte)' ');
                return Utf8Parser.TryParse(time, out long seconds, out _) && seconds is >= 0 and <= LatestSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch;
            }

            bytes = bytes[(line.Length + (end < 0 ? 0 : 1))..];
        }

        return DateTimeOffset.UnixEpoch;
    }
}
