using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which files of a set an import means. How modules are named in a text is the business of <see cref="Files.Prefilter.ModuleKeys"/>.</summary>
internal sealed class ModuleIndex
{
    private readonly Dictionary<(string Language, string Stem), List<ModuleFile>> byStem = [];
    private readonly Dictionary<(string Language, string Folder), List<ModuleFile>> byFolder = [];

    /// <summary>Indexes files by their names without extension, and by their folders.</summary>
    public ModuleIndex(IEnumerable<ModuleFile> files)
    {
        foreach (var file in files.Where(file => file.Language != "shell"))
        {
            Add(byStem, (file.Language, Stem(FileNames.BaseName(file.Path))), file);
            Add(byFolder, (file.Language, FileNames.Folder(file.Path)), file);
        }
    }

    /// <summary>The files that an import means; none where it is somebody else's module.</summary>
    public ImmutableArray<ModuleFile> Resolve(ModuleFile from, Import import)
    {
        var target = import.Target;
        if (target == ".")
        {
            return [.. byFolder.GetValueOrDefault((from.Language, FileNames.Folder(from.Path)), []).Where(file => file.Path != from.Path && (IsGoTest(from) || !IsGoTest(file)))];
        }

        if (from.Language == "go")
        {
            return Package(target);
        }

        var path = from.Language switch
        {
            "python" => PythonPath(target),
            "groovy" => target.Replace('.', '/'),
            _ => target,
        };
        var isRelative = path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal);
        var folder = FileNames.Folder(from.Path);
        var exact = FileNames.Join(isRelative ? folder : "", Stem(path));
        var beside = FileNames.Join(folder, Stem(path));
        var suffix = "/" + FileNames.WithoutClimbing(Stem(path));
        ModuleFile? best = null;
        foreach (var file in Candidates(from.Language, Stem(FileNames.BaseName(path))))
        {
            var module = Module(file.Path);
            if (file.Path != from.Path && (module == exact || (!isRelative && (module == beside || module.EndsWith(suffix, StringComparison.Ordinal)))) && (best is null || IsNearer(file, best, from)))
            {
                best = file;
            }
        }

        return best is null ? [] : [best];
    }

    /// <summary>Every file that an import may mean, names taken out of packages included.</summary>
    public IEnumerable<ModuleFile> ResolveAll(ModuleFile from, Import import) => Resolve(from, import)
        .Concat(import.Names.SelectMany(name => Resolve(from, Inner(import, name.Name))));

    /// <summary>The module that a name taken out of a package may be.</summary>
    public static Import Inner(Import import, string name) =>
        import with { Target = import.Target + (import.Target.EndsWith('.') || import.Target.EndsWith('/') ? "" : import.Target.Contains('/', StringComparison.Ordinal) ? "/" : ".") + name, Names = [] };

    private static bool IsNearer(ModuleFile file, ModuleFile other, ModuleFile from)
    {
        var (near, far) = (FileNames.SharedFolders(file.Path, from.Path), FileNames.SharedFolders(other.Path, from.Path));
        return near > far || (near == far && string.CompareOrdinal(file.Path, other.Path) < 0);
    }

    private IEnumerable<ModuleFile> Candidates(string language, string stem) => byStem.GetValueOrDefault((language, stem), [])
        .Concat(byStem.GetValueOrDefault((language, "index"), []))
        .Concat(byStem.GetValueOrDefault((language, "__init__"), []));

    // A package of the repository is told by the end of its path: the beginning is the module's own name.
    private ImmutableArray<ModuleFile> Package(string path)
    {
        var parts = path.Split('/');
        for (var skip = parts.Length > 3 ? 1 : parts.Length; skip < parts.Length; skip++)
        {
            if (byFolder.TryGetValue(("go", string.Join('/', parts.Skip(skip))), out var files))
            {
                return [.. files.Where(file => !IsGoTest(file))];
            }
        }

        return [];
    }

    private static bool IsGoTest(ModuleFile file) => file.Path.EndsWith("_test.go", StringComparison.Ordinal);

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

    private static void Add(Dictionary<(string Language, string Key), List<ModuleFile>> index, (string Language, string Key) key, ModuleFile file) =>
        (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(file);
}

/// <summary>A file that can be a module, or use one.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Language">What it is written in.</param>
internal sealed record ModuleFile(string Path, string Language);
