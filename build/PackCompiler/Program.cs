using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Yaml;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("Usage: PackCompiler FOLDER OUTPUT");
    return 2;
}

var root = Path.GetFullPath(folder);
var roots = new List<ConfigNode>();
var broken = false;
foreach (var file in Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var path = Path.GetRelativePath(root, file).Replace('\\', '/');
    if (path.Contains("/cases/", StringComparison.Ordinal))
    {
        continue;
    }

    var document = YamlReader.Read("rules/" + path, File.ReadAllText(file));
    foreach (var error in document.Errors)
    {
        // The form that MSBuild shows as an error of the file.
        Console.Error.WriteLine($"{file}({error.Line},{error.Column}): error PACK: {error.Message}");
        broken = true;
    }

    if (document.Root is not null)
    {
        roots.Add(document.Root);
    }
}

if (broken)
{
    return 1;
}

using var target = File.Create(output);
NodeArchive.Write(target, roots);
return 0;
