using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The files of one repository and which of them source which.</summary>
internal sealed class Repository
{
    private readonly Dictionary<string, LinkedFile> byPath;
    private readonly ScriptIndex scripts;

    public Repository(IEnumerable<FileSummary> summaries)
    {
        var ordered = summaries.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var files = new LinkedFile[ordered.Length];
        Parallel.For(0, files.Length, place => files[place] = new LinkedFile(ordered[place]));
        Files = [.. files];
        byPath = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        scripts = new ScriptIndex(byPath.Keys);
        var modules = new ModuleIndex(Files.Select(ModuleOf));
        foreach (var file in Files)
        {
            FindSources(file);
            Connect(file, modules);
        }

        var names = Files.SelectMany(file => file.OwnNames).ToHashSet(StringComparer.Ordinal);
        Parallel.ForEach(Files, file =>
        {
            file.DefinedNames = names;
            file.Visible = VisibleFrom(file);
        });
    }

    /// <summary>All files, by path.</summary>
    public ImmutableArray<LinkedFile> Files { get; }

    /// <summary>The file of a path, or null.</summary>
    public LinkedFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The script that a word names, seen from another file.</summary>
    public LinkedFile? Resolve(LinkedFile from, Word word) =>
        ScriptWord.Of(word) is { } script && scripts.Resolve(from.Path, script) is { } path ? byPath[path] : null;

    // What stands before the dot of a call is a module of the repository, somebody else's, or a value.
    private void Connect(LinkedFile file, ModuleIndex modules)
    {
        var from = ModuleOf(file);
        foreach (var import in file.Summary.Imports)
        {
            var found = Linked(modules.Resolve(from, import));
            if (import.Alias.Length == 0 || import.Names.Length > 0 || file.Summary.Language is "groovy" or "javascript")
            {
                file.Sources.AddRange(found);
            }

            if (import.Alias.Length > 0)
            {
                Name(file, import.Alias, found);
            }

            foreach (var name in import.Names)
            {
                if (Linked(modules.Resolve(from, ModuleIndex.Inner(import, name.Name))) is { IsEmpty: false } module)
                {
                    file.Modules[name.As] = module;
                }
                else if (found.IsEmpty)
                {
                    file.ForeignModules.Add(name.As);
                }
            }
        }
    }

    private static void Name(LinkedFile file, string alias, ImmutableArray<LinkedFile> found)
    {
        if (found.IsEmpty)
        {
            file.ForeignModules.Add(alias);
        }
        else
        {
            file.Modules[alias] = found;
        }
    }

    private static ModuleFile ModuleOf(LinkedFile file) => new(file.Path, file.Summary.Language);

    private ImmutableArray<LinkedFile> Linked(ImmutableArray<ModuleFile> files) => [.. files.Select(file => byPath[file.Path])];

    private void FindSources(LinkedFile file)
    {
        foreach (var call in file.Summary.Calls)
        {
            if (call.Words.Length > 1 && call.Words[0].Text is "source" or "." && Resolve(file, call.Words[1]) is { } sourced && sourced != file)
            {
                file.Sources.Add(sourced);
                sourced.SourcedBy.Add(file);
            }
        }
    }

    // A file sees what it sources, and what those that source it bring along: both run in one shell.
    private static ImmutableArray<LinkedFile> VisibleFrom(LinkedFile file)
    {
        const int enough = 400;
        var order = new List<LinkedFile> { file };
        var seen = new HashSet<LinkedFile> { file };
        Follow(order, seen, 0, next => next.Sources, enough);
        var callers = new List<LinkedFile> { file };
        Follow(callers, [file], 0, next => next.SourcedBy, enough);
        foreach (var caller in callers)
        {
            if (seen.Add(caller))
            {
                order.Add(caller);
                Follow(order, seen, order.Count - 1, next => next.Sources, enough);
            }
        }

        return [.. order];
    }

    private static void Follow(List<LinkedFile> order, HashSet<LinkedFile> seen, int from, Func<LinkedFile, List<LinkedFile>> next, int enough)
    {
        for (var i = from; i < order.Count && order.Count < enough; i++)
        {
            foreach (var file in next(order[i]))
            {
                if (seen.Add(file))
                {
                    order.Add(file);
                }
            }
        }
    }
}
