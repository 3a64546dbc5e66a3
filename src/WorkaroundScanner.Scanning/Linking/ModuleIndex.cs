using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which files of the repository an import means.</summary>
internal sealed class ModuleIndex
{
    private readonly Dictionary<string, List<LinkedFile>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LinkedFile>> byFolder = new(StringComparer.Ordinal);

    /// <summary>Indexes files by their names without extension, and by their folders.</summary>
    public ModuleIndex(ImmutableArray<LinkedFile> files)
    {
        foreach (var file in files)
        {
            if (file.Summary.Imports.IsDefaultOrEmpty && file.Summary.Language == "shell")
            {
                continue;
            }

            Add(byStem, Stem(FileNames.BaseName(file.Path)), file);
            Add(byFolder, FileNames.Folder(file.Path), file);
        }
    }

    /// <summary>States which files a file takes definitions from.</summary>
    public void Connect(LinkedFile file)
    {
        foreach (var import in file.Summary.Imports)
        {
            var found = Resolve(file, import);
            foreach (var other in found)
            {
                if (import.Alias.Length == 0 || import.Names.Length > 0)
                {
                    file.Sources.Add(other);
                }
            }

            if (import.Alias.Length > 0)
            {
                if (found.IsEmpty)
                {
                    file.ForeignModules.Add(import.Alias);
                }
                else
                {
                    file.Modules[import.Alias] = found;
                }
            }

            // `from lib import k8s` takes a module out of a package.
            foreach (var name in found.IsEmpty || import.Alias.Length == 0 ? import.Names : [])
            {
                if (Resolve(file, import with { Target = import.Target + (import.Target.EndsWith('/') ? "" : "/") + name, Names = [] }) is { IsEmpty: false } module)
                {
                    file.Modules[name] = module;
                }
                else if (found.IsEmpty)
                {
                    file.ForeignModules.Add(name);
                }
            }
        }
    }

    private ImmutableArray<LinkedFile> Resolve(LinkedFile from, Import import)
    {
        var target = import.Target;
        if (target == ".")
        {
            return [.. byFolder.GetValueOrDefault(FileNames.Folder(from.Path), []).Where(file => file != from && file.Summary.Language == from.Summary.Language)];
        }

        var path = from.Summary.Language == "python" ? PythonPath(target) : target;
        var relative = path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal);
        var folder = FileNames.Folder(from.Path);
        if (from.Summary.Language == "go")
        {
            return Package(path);
        }

        var stem = Stem(FileNames.BaseName(path));
        var exact = FileNames.Join(relative ? folder : "", Stem(path));
        var beside = FileNames.Join(folder, Stem(path));
        var found = byStem.GetValueOrDefault(stem, [])
            .Concat(byStem.GetValueOrDefault("index", []))
            .Concat(byStem.GetValueOrDefault("__init__", []))
            .Where(file => file != from && file.Summary.Language == from.Summary.Language)
            .Where(file => Module(file.Path) is var module && (module == exact || (!relative && (module == beside || module.EndsWith("/" + Stem(path), StringComparison.Ordinal)))))
            .OrderByDescending(file => FileNames.SharedFolders(file.Path, from.Path))
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return found.Count == 0 ? [] : [found[0]];
    }

    // A package of the repository is told by the end of its path: the beginning is the module's own name.
    private ImmutableArray<LinkedFile> Package(string path)
    {
        var parts = path.Split('/');
        for (var skip = parts.Length > 3 ? 1 : parts.Length; skip < parts.Length; skip++)
        {
            if (byFolder.TryGetValue(string.Join('/', parts.Skip(skip)), out var files))
            {
                return [.. files.Where(file => file.Summary.Language == "go" && !file.Path.EndsWith("_test.go", StringComparison.Ordinal))];
            }
        }

        return [];
    }

    // `.k8s` is beside the file, `..lib.k8s` one folder up.
    private static string PythonPath(string module)
    {
        var dots = module.TakeWhile(character => character == '.').Count();
        var rest = module[dots..].Replace('.', '/');
        return dots == 0 ? rest : dots == 1 ? "./" + rest : string.Concat(Enumerable.Repeat("../", dots - 1)) + rest;
    }

    private static string Module(string path)
    {
        var stem = Stem(path);
        return FileNames.BaseName(stem) is "index" or "__init__" ? FileNames.Folder(stem) : stem;
    }

    private static string Stem(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }

    private static void Add(Dictionary<string, List<LinkedFile>> index, string key, LinkedFile file) =>
        (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(file);
}
