using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Parts a repository into groups of files that can bind to each other. What is linked within a group is what would be linked in the whole.</summary>
public static class FileGroups
{
    /// <summary>The groups, each by path, in order of their first paths.</summary>
    public static ImmutableArray<ImmutableArray<FileSummary>> Of(ImmutableArray<FileSummary> files)
    {
        var parents = Enumerable.Range(0, files.Length).ToArray();
        var byName = Enumerable.Range(0, files.Length).Where(place => FileNameIndex.CanBeRun(files[place].Path)).ToLookup(place => FileNames.BaseName(files[place].Path), StringComparer.Ordinal);
        for (var place = 0; place < files.Length; place++)
        {
            foreach (var tail in References.TailsIn(files[place]))
            {
                Join(parents, place, byName[FileNames.BaseName(tail)].Where(other => MayBeMeant(files[place].Path, tail, files[other].Path)));
            }
        }

        JoinModules(files, parents);
        return
        [
            .. Enumerable.Range(0, files.Length)
                .GroupBy(place => Root(parents, place))
                .Select(group => group.Select(place => files[place]).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(group => group[0].Path, StringComparer.Ordinal),
        ];
    }

    private static void JoinModules(ImmutableArray<FileSummary> files, int[] parents)
    {
        var modules = new ModuleIndex(files);
        var places = new Dictionary<FileSummary, int>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < files.Length; place++)
        {
            places[files[place]] = place;
        }

        for (var place = 0; place < files.Length; place++)
        {
            foreach (var import in files[place].Imports)
            {
                Join(parents, place, modules.ResolveAll(files[place], import).Select(file => places[file]));
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
