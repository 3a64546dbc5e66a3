using System.Text;
using System.Text.Unicode;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Scanning.Sources.Git.Index;

/// <summary>One line of an index.</summary>
/// <param name="PathBytes">Path from the root, any bytes but NUL.</param>
/// <param name="Mode">Its kind and permissions.</param>
/// <param name="Id">The object behind it.</param>
/// <param name="Stage">0, or which side of an unsolved merge it is.</param>
/// <param name="IsIntended">Whether it is only meant to be added: nothing is staged yet.</param>
/// <param name="IsNotCheckedOut">Whether a sparse checkout leaves it out of the work tree.</param>
public sealed record IndexEntry(ReadOnlyMemory<byte> PathBytes, int Mode, ObjectId Id, int Stage, bool IsIntended, bool IsNotCheckedOut)
{
    /// <summary>The path as text; bytes that are no UTF-8 are replaced.</summary>
    public string Path => Encoding.UTF8.GetString(PathBytes.Span);

    /// <summary>Whether the path's bytes are UTF-8.</summary>
    public bool HasTextPath => Utf8.IsValid(PathBytes.Span);

    /// <summary>What it is; a folder where a sparse index has not unfolded it.</summary>
    public EntryKind Kind => EntryKinds.Of(Mode);
}
