using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>A tree whose files are listed and not yet read. Listing needs neither rules nor tools, so these can be loaded meanwhile.</summary>
public sealed class SourceTree
{
    internal SourceTree(ISource source, LanguageDetector detector, FileSelection selection, Listing listing)
    {
        Source = source;
        Detector = detector;
        Selection = selection;
        Listing = listing;
    }

    /// <summary>How many files are to be looked into.</summary>
    public int Count => Listing.Files.Length;

    /// <summary>How many files were met.</summary>
    public int Met => Count + Listing.Skipped.Values.Sum();

    internal ISource Source { get; }

    /// <summary>The folder that the tree or its repository is in; null where it is in none.</summary>
    internal string? Folder { get; init; }

    internal LanguageDetector Detector { get; }

    internal FileSelection Selection { get; }

    internal Listing Listing { get; }

    /// <summary>Walks a folder, or takes one file.</summary>
    public static SourceTree List(string root, FileSelection selection, ImmutableArray<ILanguage> languages, int threads, CancellationToken cancellation) =>
        TreeSource.Folder(root).List(selection, languages, threads, cancellation);
}
