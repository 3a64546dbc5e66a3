using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.EditorConfigs;

/// <summary>Asks Roslyn which sections of <c>.editorconfig</c> files are about a file, and what they say.</summary>
internal static class EditorConfigSections
{
    private const string DiagnosticPrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string AllKey = "dotnet_analyzer_diagnostic.severity";
    private const string Suffix = ".severity";

    /// <summary>The severities of rules in a file.</summary>
    /// <param name="files">The files around it, the outermost first.</param>
    /// <param name="path">Its path from the root.</param>
    public static SeverityMap Read(ImmutableArray<(string Path, string Text)> files, string path)
    {
        // Roslyn wants absolute paths; the root stands for the scanned one, so that nothing above it is met.
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, "/" + file.Path)).ToList());
        var options = set.GetOptionsForSourcePath("/" + path);
        var entries = ImmutableArray.CreateBuilder<SeverityEntry>();
        foreach (var (id, severity) in options.TreeOptions)
        {
            Add(id.ToUpperInvariant(), Of(severity), DiagnosticPrefix + id);
        }

        foreach (var (key, value) in options.AnalyzerOptions)
        {
            if (key == AllKey)
            {
                Add(RuleSelector.All, Parse(value), key);
            }
            else if (key.StartsWith(CategoryPrefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal))
            {
                var category = key[CategoryPrefix.Length..^Suffix.Length];
                Add(EnumWords.TryParse<Category>(category, out _) ? category : null, Parse(value), key);
            }
        }

        return new SeverityMap(entries.ToImmutable());

        void Add(string? word, Severity? severity, string key)
        {
            if (word is not null && severity is { } known)
            {
                entries.Add(new SeverityEntry(new RuleSelector(word), known, OriginOf(files, key)));
            }
        }
    }

    /// <summary>The last line of the innermost file that holds the key.</summary>
    private static Origin OriginOf(ImmutableArray<(string Path, string Text)> files, string key)
    {
        foreach (var (path, text) in files.Reverse())
        {
            var lines = text.Split('\n');
            var at = Array.FindLastIndex(lines, line => line.TrimStart().StartsWith(key, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                return new Origin(path, at + 1);
            }
        }

        return new Origin(files[^1].Path, 0);
    }

    private static Severity? Of(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => Severity.None,
        _ => null,
    };

    private static Severity? Parse(string word) => word.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" or "info" => Severity.Info,
        "silent" or "refactoring" or "none" => Severity.None,
        _ => null,
    };
}
