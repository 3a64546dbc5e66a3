using System.Text;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.References;

/// <summary>The file <c>packed-refs</c>: lines of an object's name and a reference's. It is searched, not parsed: it may have a hundred thousand of them.</summary>
internal sealed class PackedRefs
{
    private readonly byte[] bytes;

    private PackedRefs(byte[] bytes) => this.bytes = bytes;

    /// <summary>Reads the file; none is as good as an empty one.</summary>
    public static PackedRefs Read(string common) => new(GitFile.Read(Path.Join(common, "packed-refs")) ?? []);

    /// <summary>What a full name stands for; null where it is not there.</summary>
    public ObjectId? Find(string name)
    {
        ReadOnlySpan<byte> wanted = Encoding.UTF8.GetBytes(" " + name);
        var rest = bytes.AsSpan();
        var origin = 0;
        while (rest.IndexOf(wanted) is >= 0 and var at)
        {
            var end = at + wanted.Length;
            var lineStart = bytes.AsSpan(0, origin + at).LastIndexOf((byte)'\n') + 1;
            if ((end == rest.Length || rest[end] is (byte)'\n' or (byte)'\r') && Parse(bytes.AsSpan(lineStart, origin + at - lineStart)) is { } id)
            {
                return id;
            }

            rest = rest[end..];
            origin += end;
        }

        return null;
    }

    /// <summary>All full names.</summary>
    public IEnumerable<string> Names() =>
        Encoding.UTF8.GetString(bytes).Split('\n')
            .Where(line => line.Length > 0 && line[0] is not ('#' or '^'))
            .Select(line => line.TrimEnd('\r')[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static ObjectId? Parse(ReadOnlySpan<byte> digits) => ObjectId.TryParse(Encoding.Latin1.GetString(digits), out var id) ? id : null;
}
