using Microsoft.Extensions.FileSystemGlobbing;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Packs;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>Finds and reads the organisation's file: the one that was named, else the one of <c>WSCAN_CONFIG</c>, else <c>wscan.yml</c> at the root that is scanned.</summary>
internal static class OrganisationFile
{
    private const string Variable = "WSCAN_CONFIG";

    /// <summary>Its settings; the defaults where there is none.</summary>
    /// <param name="given">The file that was named, or null.</param>
    /// <param name="root">What is scanned.</param>
    /// <exception cref="UsageException">It can't be read, or is wrong.</exception>
    public static OrganisationSettings Read(string? given, string root)
    {
        if (PathOf(given, root) is not var (path, isScanned))
        {
            return new OrganisationSettings();
        }

        if (!File.Exists(path) || (isScanned && IsLink(path)))
        {
            throw new UsageException(isScanned ? $"{path} is a link; name the file with --config." : $"There is no file {path}, which is to be the organisation's.");
        }

        var (settings, errors) = OrganisationReader.Read(path, PackFolder.ReadText(path));
        settings = settings with { IsScanned = isScanned };
        return errors.IsEmpty ? settings : throw new UsageException([.. errors.Select(error => error.ToString())]);
    }

    /// <summary>The platform files that it names.</summary>
    /// <exception cref="UsageException">A pattern meets no file.</exception>
    public static IEnumerable<PackFile> Platforms(OrganisationSettings settings) => settings.Platforms
        .SelectMany(glob => Files(settings, glob))
        .Distinct(StringComparer.Ordinal)
        .Select(path => new PackFile(path.Replace('\\', '/'), PackFolder.ReadText(path)) { DescribesPlatform = true });

    /// <summary>The packs that it names.</summary>
    /// <exception cref="UsageException">One leads out of the scanned root.</exception>
    public static IEnumerable<string> Packs(OrganisationSettings settings) => settings.Packs.Select(pack => PackReference.Parse(pack.Value, out _) switch
    {
        { IsRemote: false } folder => FromFolder(settings, folder.Folder, pack.Origin),
        { } when settings.IsScanned => throw new UsageException($"{pack.Origin}: A pack is fetched only for a file that --config or {Variable} names."),
        _ => pack.Value,
    });

    /// <summary>A path that it names, from its own folder.</summary>
    private static string FromFolder(OrganisationSettings settings, string path, Origin origin)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.Path))!;
        return settings.IsScanned && LeadsOut(folder, Path.GetFullPath(path, folder))
            ? throw new UsageException($"{origin}: {path} leads out of the scanned root; that is followed only for a file that --config or {Variable} names.")
            : Path.IsPathRooted(path) ? path : Path.Join(Path.GetDirectoryName(settings.Path), path);
    }

    /// <summary>Whether a path lies elsewhere, or there is a link on the way to it.</summary>
    private static bool LeadsOut(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        if (Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == "..")
        {
            return true;
        }

        var at = folder;
        return relative.Split(Path.DirectorySeparatorChar).Any(name => IsLink(at = Path.Join(at, name)));
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static (string Path, bool IsScanned)? PathOf(string? given, string root) =>
        given is { Length: > 0 } ? (given, false)
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? (named, false)
        : (root is "." or "" ? OrganisationSettings.FileName : Path.Join(root, OrganisationSettings.FileName)) is var own && File.Exists(own) ? (own, true)
        : null;

    /// <summary>The files that meet a pattern. Links are not followed on the way, so that a folder which links to itself ends.</summary>
    private static List<string> Files(OrganisationSettings settings, Setting<string> glob)
    {
        var wildcard = glob.Value.IndexOfAny(['*', '?']);
        var slash = glob.Value.LastIndexOf('/', wildcard < 0 ? glob.Value.Length - 1 : wildcard);
        var folder = FromFolder(settings, slash < 0 ? "." : glob.Value[..(slash + 1)], glob.Origin);
        var found = Directory.Exists(folder) ? PackFolder.Files(folder, "*").ToDictionary(path => Path.GetRelativePath(folder, path), StringComparer.Ordinal) : [];
        var met = new Matcher(StringComparison.Ordinal).AddInclude(glob.Value[(slash + 1)..]).Match(found.Keys).Files.Select(match => found[match.Path]).Order(StringComparer.Ordinal).ToList();
        return met.Count > 0 ? met : throw new UsageException($"{glob.Origin}: No file meets `{glob.Value}`.");
    }
}
