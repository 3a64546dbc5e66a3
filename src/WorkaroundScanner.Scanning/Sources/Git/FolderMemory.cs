using System.Collections.Concurrent;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>What the folders of one repository gave under one policy: neighbouring commits share most of them, and each is judged once.</summary>
internal sealed class FolderMemory
{
    private readonly ConcurrentDictionary<SubFolder, FolderPart> parts = new();

    /// <summary>Whether nothing was listed yet.</summary>
    public bool IsEmpty => parts.IsEmpty;

    /// <summary>What a tree gave where it stands, or null.</summary>
    public FolderPart? Find(string prefix, ObjectId tree) => parts.GetValueOrDefault(new SubFolder(prefix, tree));

    /// <summary>Keeps what a tree gave.</summary>
    public void Keep(string prefix, ObjectId tree, FolderPart part) => parts.TryAdd(new SubFolder(prefix, tree), part);
}

/// <summary>A tree and where it stands.</summary>
/// <param name="Prefix">Empty for the root, else the relative path with a <c>/</c> at its end.</param>
/// <param name="Tree">Its object.</param>
internal sealed record SubFolder(string Prefix, ObjectId Tree);

/// <summary>What stands directly in a folder.</summary>
/// <param name="Tally">Its files and what was left out.</param>
/// <param name="Folders">The folders to enter.</param>
/// <param name="Entries">How many entries it has.</param>
internal sealed record FolderPart(EntryTally Tally, List<SubFolder> Folders, int Entries);
