using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Decoding;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>Where a tree can be had from, before it is known which of its files are wanted.</summary>
public sealed class TreeSource
{
    private readonly Func<FilePolicy, FolderMemory?, ISource> open;

    private readonly string? folder;

    private TreeSource(string? folder, Func<FilePolicy, FolderMemory?, ISource> open)
    {
        this.folder = folder;
        this.open = open;
    }

    /// <summary>A folder, or one file.</summary>
    public static TreeSource Folder(string root) => new(root, (policy, _) => new FolderSource(root, policy));

    /// <summary>What a commit holds.</summary>
    public static TreeSource Commit(GitRepository repository, GitCommit commit) => new(repository.Folder, (policy, memory) => new RevisionSource(repository, commit.Tree, policy, memory));

    /// <summary>What the next commit would hold.</summary>
    public static TreeSource Index(GitRepository repository) => new(repository.Folder, (policy, _) => new IndexSource(repository, policy));

    /// <summary>A tree without files.</summary>
    public static TreeSource Nothing { get; } = new(null, (_, _) => new NoSource());

    /// <summary>Lists several trees; folders that commits of one repository share are judged once.</summary>
    public static IReadOnlyList<SourceTree> List(IEnumerable<TreeSource> sources, FileSelection selection, ImmutableArray<ILanguage> languages, int threads, CancellationToken cancellation)
    {
        var detector = new LanguageDetector(languages);
        var policy = new FilePolicy(detector, selection);
        var memory = new FolderMemory();
        return [.. sources.Select(from => (from.folder, Source: from.open(policy, memory))).Select(from => new SourceTree(from.Source, detector, selection, from.Source.List(threads, cancellation)) { Folder = from.folder })];
    }

    /// <summary>The text of a file that users write, such as <c>.workarounds.yml</c>; null where there is none. A link is none.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public string? ReadText(string path)
    {
        using var file = open(new FilePolicy(new LanguageDetector([]), new FileSelection()), null).Find(path);
        if (file is null || file.Length > FileLimits.MaximumBytes)
        {
            return null;
        }

        var bytes = new byte[(int)file.Length];
        var text = bytes.AsSpan(0, file.Read(bytes, 0));
        return TextEncoding.Of(text).Decode(text);
    }

    /// <summary>Lists the files that are wanted.</summary>
    public SourceTree List(FileSelection selection, ImmutableArray<ILanguage> languages, int threads, CancellationToken cancellation) =>
        List([this], selection, languages, threads, cancellation)[0];
}
