using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Parts a repository into groups of files that can bind to each other. What is linked within a group is what would be linked in the whole.</summary>
internal static class FileGroups
{
    /// <summary>The places of the files of each group, by path, in order of their first paths.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<FileFacts> files)
    {
        var parents = Enumerable.Range(0, files.Count).ToArray();
        var places = Enumerable.Range(0, files.Count).ToDictionary(place => files[place].Path, StringComparer.Ordinal);
        JoinScripts(files, places, parents);
        JoinModules(files, places, parents);
        return
        [
            .. Enumerable.Range(0, files.Count)
                .GroupBy(place => Root(parents, place))
                .Select(group => group.OrderBy(place => files[place].Path, StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(group => files[group[0]].Path, StringComparer.Ordinal),
        ];
    }

    private static void JoinScripts(IReadOnlyList<FileFacts> files, Dictionary<string, int> places, int[] parents)
    {
        var scripts = new ScriptIndex(places.Keys);
        for (var place = 0; place < files.Count; place++)
        {
            foreach (var word in files[place].Scripts)
            {
                if (scripts.Resolve(files[place].Path, word) is { } script)
                {
                    Join(parents, place, places[script]);
                }
            }
        }
    }

    private static void JoinModules(IReadOnlyList<FileFacts> files, Dictionary<string, int> places, int[] parents)
    {
        var modules = new ModuleIndex(files.Select(file => new ModuleFile(file.Path, file.Language)));
        for (var place = 0; place < files.Count; place++)
        {
            var from = new ModuleFile(files[place].Path, files[place].Language);
            foreach (var module in files[place].Imports.SelectMany(import => modules.ResolveAll(from, import)))
            {
                Join(parents, place, places[module.Path]);
            }
        }
    }

    private static void Join(int[] parents, int place, int other) => parents[Root(parents, other)] = Root(parents, place);

    private static int Root(int[] parents, int place)
    {
        while (parents[place] != place)
        {
            place = parents[place] = parents[parents[place]];
        }

        return place;
    }
}
