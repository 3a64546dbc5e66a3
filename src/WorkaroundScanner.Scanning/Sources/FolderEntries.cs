using System.IO.Enumeration;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>One entry of a folder. A file's exact kind is asked later, and only where its name makes it worth a system call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFolder">Whether it is a folder or a link to one.</param>
/// <param name="IsLink">Whether it is a link to a folder.</param>
internal sealed record FolderEntry(string Name, bool IsFolder, bool IsLink);

/// <summary>Lists one folder, hidden entries included, without following anything.</summary>
internal sealed class FolderEntries(string folder) : FileSystemEnumerator<FolderEntry>(folder, Everything)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <inheritdoc/>
    protected override FolderEntry TransformEntry(ref FileSystemEntry entry) =>
        new(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
}
