using Microsoft.Extensions.FileSystemGlobbing;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Configuration.Organisations;
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
        if (PathOf(given, root) is not { } path)
        {
            return new OrganisationSettings();
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}, which is to be the organisation's.");
        }

        var (settings, errors) = OrganisationReader.Read(path, PackFolder.ReadText(path));
        return errors.IsEmpty ? settings : throw new UsageException([.. errors.Select(error => error.ToString())]);
    }

    /// <summary>The platform files that it names.</summary>
    /// <exception cref="UsageException">A pattern meets no file.</exception>
    public static IEnumerable<PackFile> Platforms(OrganisationSettings settings) => settings.Platforms
        .SelectMany(glob => Files(settings, glob))
        .Distinct(StringComparer.Ordinal)
        .Select(path => new PackFile(path.Replace('\\', '/'), PackFolder.ReadText(path)) { DescribesPlatform = true });

    /// <summary>A path that it names, from its own folder.</summary>
    public static string FromFolder(OrganisationSettings settings, string path) => Path.Join(Path.GetDirectoryName(settings.Path), path);

    private static string? PathOf(string? given, string root) =>
        given is { Length: > 0 } ? given
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : (root is "." or "" ? OrganisationSettings.FileName : Path.Join(root, OrganisationSettings.FileName)) is var own && File.Exists(own) ? own
        : null;

    private static IEnumerable<string> Files(OrganisationSettings settings, Setting<string> glob)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.Path))!;
        var found = new Matcher(StringComparison.Ordinal).AddInclude(glob.Value).GetResultsInFullPath(folder).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0
            ? found.Select(path => FromFolder(settings, Path.GetRelativePath(folder, path)))
            : throw new UsageException($"{glob.Origin}: No file meets `{glob.Value}`.");
    }
}
