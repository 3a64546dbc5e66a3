using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Files;

/// <summary>Which files a scan wants, as far as names tell.</summary>
internal sealed class FilePolicy
{
    private readonly LanguageDetector detector;
    private readonly bool includeVendored;
    private readonly bool includeGenerated;
    private readonly Matcher? patterns;

    /// <summary>Takes the switches and patterns of a request.</summary>
    public FilePolicy(LanguageDetector detector, FileSelection selection)
    {
        this.detector = detector;
        includeVendored = selection.IncludeVendored;
        includeGenerated = selection.IncludeGenerated;
        UseIgnoreFiles = selection.UseIgnoreFiles;
        patterns = Matcher(selection.Include, selection.Exclude);
    }

    /// <summary>Whether ignore files are obeyed.</summary>
    public bool UseIgnoreFiles { get; }

    /// <summary>Whether a folder of this name is not entered.</summary>
    public bool Prunes(string name) => FolderNames.IsRepositoryData(name) || (!includeVendored && FolderNames.IsVendored(name));

    /// <summary>Whether the user's patterns leave a file in.</summary>
    public bool IsIncluded(string path) => patterns is null || patterns.Match(path).HasMatches;

    /// <summary>The reason to skip a file of this name, or null and the language where its name tells it.</summary>
    public string? JudgeName(string name, out ILanguage? language)
    {
        var verdict = detector.JudgeName(name);
        language = verdict.Language;
        return !includeGenerated && GeneratedMark.IsLockFile(name) ? SkipReason.Generated
            : verdict.IsOther ? SkipReason.UnsupportedLanguage
            : null;
    }

    private static Matcher? Matcher(ImmutableArray<string> include, ImmutableArray<string> exclude)
    {
        if (include.IsEmpty && exclude.IsEmpty)
        {
            return null;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(include.IsEmpty ? ["**/*"] : include.Select(Anywhere));
        matcher.AddExcludePatterns(exclude.Select(Anywhere));
        return matcher;
    }

    /// <summary>A pattern without a slash is meant for every folder, as in ignore files.</summary>
    private static string Anywhere(string pattern) => pattern.Contains('/', StringComparison.Ordinal) ? pattern : "**/" + pattern;
}
