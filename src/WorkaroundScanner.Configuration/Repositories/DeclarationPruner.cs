using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>Takes declarations out of the text of <c>.workarounds.yml</c>; everything else in it stays as it is.</summary>
public static class DeclarationPruner
{
    /// <summary>The text without some declarations; null where the file's layout does not let them be taken out line by line.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="places">Their places in the list, from 0.</param>
    public static string? Remove(string text, IReadOnlySet<int> places)
    {
        if ((YamlReader.Read("", text).Root as ConfigMapping)?.Find("declarations")?.Value is not ConfigSequence list)
        {
            return null;
        }

        var lines = text.Split('\n').ToList();
        foreach (var place in places.OrderDescending())
        {
            var first = list.Items[place].Line - 1;
            lines.RemoveRange(first, LinesOf(lines, first));
        }

        var after = string.Join('\n', lines);
        return IsPruned(RepositoryReader.Read("", text), RepositoryReader.Read("", after), places) ? after : null;
    }

    /// <summary>An item ends before the next line that is indented no further than its dash.</summary>
    private static int LinesOf(List<string> lines, int first)
    {
        var indent = Indent(lines[first]);
        var next = first + 1;
        while (next < lines.Count && lines[next].Trim().Length > 0 && Indent(lines[next]) > indent)
        {
            next++;
        }

        return next - first;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static bool IsPruned(
        (RepositorySettings Settings, ImmutableArray<ConfigError> Errors) before,
        (RepositorySettings Settings, ImmutableArray<ConfigError> Errors) after,
        IReadOnlySet<int> places) =>
        after.Errors.IsEmpty
        && before.Settings.Declarations.Where((_, place) => !places.Contains(place)).Select(Key).SequenceEqual(after.Settings.Declarations.Select(Key))
        && before.Settings.Exclude.Select(glob => glob.Value).SequenceEqual(after.Settings.Exclude.Select(glob => glob.Value));

    private static string Key(Model.Results.Declaration declaration) => $"{declaration.Workaround.Path} {declaration.Workaround.Identity.Fingerprint} {declaration.Reason} {declaration.Until} {declaration.IsDispute}";
}
