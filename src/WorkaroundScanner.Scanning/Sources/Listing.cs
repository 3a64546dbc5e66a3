using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>The files to look into, and what became of the others.</summary>
/// <param name="Files">By path, ordinal.</param>
/// <param name="Skipped">Left out by name or kind, by reason.</param>
/// <param name="SkippedFolders">Folders not entered.</param>
/// <param name="Problems">Folders that could not be read, by path.</param>
internal sealed record Listing(
    ImmutableArray<ListedFile> Files,
    ImmutableSortedDictionary<string, int> Skipped,
    int SkippedFolders,
    ImmutableArray<Problem> Problems)
{
    /// <summary>The files that another listing lacks, or may hold with other content.</summary>
    public IEnumerable<ListedFile> FilesBeyond(Listing other)
    {
        var at = 0;
        foreach (var file in Files)
        {
            while (at < other.Files.Length && string.CompareOrdinal(other.Files[at].Path, file.Path) < 0)
            {
                at++;
            }

            if (file.Content is null || at == other.Files.Length || other.Files[at] != file)
            {
                yield return file;
            }
        }
    }
}

/// <summary>One file to look into.</summary>
/// <param name="Path">Path from the root, with <c>/</c>.</param>
/// <param name="Language">The language that its name tells; null where its content has to.</param>
/// <param name="Content">The name of its content in git's object database; null where it lies in a folder.</param>
internal sealed record ListedFile(string Path, ILanguage? Language, ObjectId? Content = null);
