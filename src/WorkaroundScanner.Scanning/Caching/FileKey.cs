using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>By what a file is known from one scan to the next.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Content">The name of its content.</param>
internal sealed record FileKey(string Path, ObjectId Content)
{
    /// <summary>Writes a key in binary form.</summary>
    public static void Write(BinaryWriter writer, FileKey key)
    {
        Span<byte> content = stackalloc byte[ObjectId.MaximumBytes];
        content = content[..key.Content.CopyTo(content)];
        writer.Write(key.Path);
        writer.Write((byte)content.Length);
        writer.Write(content);
    }

    /// <summary>Reads it.</summary>
    public static FileKey Read(BinaryReader reader)
    {
        var path = reader.ReadString();
        Span<byte> content = stackalloc byte[ObjectId.MaximumBytes];
        content = content[..Math.Min((int)reader.ReadByte(), ObjectId.MaximumBytes)];
        reader.BaseStream.ReadExactly(content);
        return new FileKey(path, new ObjectId(content));
    }
}
