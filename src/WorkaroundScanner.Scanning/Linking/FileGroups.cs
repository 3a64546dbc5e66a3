using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Parts a repository into groups of files that can bind to each other. What is linked within a group is what would be linked in the whole.</summary>
internal static class FileGroups
{
    /// <summary>The places of the files of each group, by path, in order of their first paths.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<FileFacts> files)
    {
        var parents = Enumerable.Range(0, files.Count).ToArray();
        var byName = Enumerable.Range(0, files.Count).Where(place => FileNameIndex.CanBeRun(files[place].Path)).ToLookup(place => FileNames.BaseName(files[place].Path), StringComparer.Ordinal);
        for (var place = 0; place < files.Count; place++)
        {
            foreach (var tail in files[place].Tails)
            {
                Join(parents, place, byName[FileNames.BaseName(tail)].Where(other => MayBeMeant(files[place].Path, tail, files[other].Path)));
            }
        }

        JoinModules(files, parents);
        return
        [
            .. Enumerable.Range(0, files.Count)
                .GroupBy(place => Root(parents, place))
                .Select(group => group.OrderBy(place => files[place].Path, StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(group => files[group[0]].Path, StringComparer.Ordinal),
        ];
    }

    private static void JoinModules(IReadOnlyList<FileFacts> files, int[] parents)
    {
        var modules = new ModuleIndex(files.Select(file => new ModuleFile(file.Path, file.Language)));
        var places = Enumerable.Range(0, files.Count).ToDictionary(place => files[place].Path, StringComparer.Ordinal);
        for (var place = 0; place < files.Count; place++)
        {
            var from = new ModuleFile(files[place].Path, files[place].Language);
            foreach (var import in files[place].Imports)
            {
                Join(parents, place, modules.ResolveAll(from, import).Select(file => places[file.Path]));
            }
        }
    }

    /// <summary>As <see cref="Repository.Resolve"/> looks names up: from the naming file's folder, or anywhere by the end of the path.</summary>
    private static bool MayBeMeant(string from, string tail, string path)
    {
        var suffix = FileNames.WithoutClimbing(tail);
        return path == suffix || path == FileNames.BelowCheckout(suffix) || path.EndsWith("/" + suffix, StringComparison.Ordinal) || path == FileNames.Join(FileNames.Folder(from), tail);
    }

    private static void Join(int[] parents, int place, IEnumerable<int> others)
    {
        foreach (var other in others)
        {
            parents[Root(parents, other)] = Root(parents, place);
        }
    }

    private static int Root(int[] parents, int place)
    {
        while (parents[place] != place)
        {
            place = parents[place] = parents[parents[place]];
        }

        return place;
    }
}
