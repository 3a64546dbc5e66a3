using System.Text;
using System.Text.Unicode;

namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>One line of a folder in git.</summary>
/// <param name="NameBytes">Its name, any bytes but NUL.</param>
/// <param name="Mode">Its kind and permissions.</param>
/// <param name="Id">The object behind it.</param>
public sealed record TreeEntry(ReadOnlyMemory<byte> NameBytes, int Mode, ObjectId Id)
{
    /// <summary>The name as text; bytes that are no UTF-8 are replaced.</summary>
    public string Name => Encoding.UTF8.GetString(NameBytes.Span);

    /// <summary>Whether the name's bytes are UTF-8.</summary>
    public bool HasTextName => Utf8.IsValid(NameBytes.Span);

    /// <summary>What it is.</summary>
    public EntryKind Kind => EntryKinds.Of(Mode);
}

/// <summary>What stands in a tree or an index.</summary>
public enum EntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link; its content is where it leads.</summary>
    Link,

    /// <summary>A commit of another repository: a submodule.</summary>
    Submodule,

    /// <summary>A mode that git does not write.</summary>
    Unknown,
}

/// <summary>Reads git's modes.</summary>
internal static class EntryKinds
{
    /// <summary>The kind that a mode tells.</summary>
    public static EntryKind Of(int mode) => (mode & 0xF000) switch
    {
        0x8000 => EntryKind.File,
        0x4000 => EntryKind.Folder,
        0xA000 => EntryKind.Link,
        0xE000 => EntryKind.Submodule,
        _ => EntryKind.Unknown,
    };
}
