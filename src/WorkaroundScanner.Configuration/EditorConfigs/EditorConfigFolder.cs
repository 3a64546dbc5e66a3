using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;

namespace WorkaroundScanner.Configuration.EditorConfigs;

/// <summary>
/// What the <c>.editorconfig</c> files of a tree say about rules, as .NET developers write it:
/// <c>dotnet_diagnostic.WS1301.severity</c> and <c>dotnet_analyzer_diagnostic.category-retry.severity</c>. Nothing above the root is read.
/// </summary>
/// <param name="readText">Reads a file of the tree; null where there is none.</param>
public sealed class EditorConfigFolder(Func<string, string?> readText)
{
    /// <summary>The file's name.</summary>
    public const string FileName = ".editorconfig";

    private readonly ConcurrentDictionary<string, ImmutableArray<(string Path, string Text)>> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SeverityMap> maps = new(StringComparer.Ordinal);

    /// <summary>The severities in force in a file.</summary>
    /// <param name="path">Its path from the root, with <c>/</c>.</param>
    public SeverityMap For(string path)
    {
        var folder = path.LastIndexOf('/') is >= 0 and var slash ? path[..(slash + 1)] : "";
        var around = FilesAround(folder);
        return around.IsEmpty ? SeverityMap.Empty : maps.GetOrAdd(path, file => EditorConfigSections.Read(around, file));
    }

    /// <summary>The files in a folder and the ones above it that say something about rules, the outermost first.</summary>
    private ImmutableArray<(string Path, string Text)> FilesAround(string folder) => files.GetOrAdd(folder, name =>
    {
        var above = name.Length == 0 ? [] : FilesAround(name[..(name.TrimEnd('/').LastIndexOf('/') + 1)]);
        return readText(name + FileName) is { } text && Speaks(text) ? above.Add((name + FileName, text)) : above;
    });

    /// <summary>Roslyn's reader costs more than a small scan, so it is asked only where a file names a severity.</summary>
    private static bool Speaks(string text) =>
        text.Contains("dotnet_diagnostic.", StringComparison.OrdinalIgnoreCase) || text.Contains("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase);
}
