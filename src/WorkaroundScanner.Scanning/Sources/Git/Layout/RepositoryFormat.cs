using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.Layout;

/// <summary>The few settings of a repository that decide how its data are stored. Nothing else of its configuration is looked at, and no file that it includes.</summary>
/// <param name="IsSha256">Whether objects are named by SHA-256.</param>
/// <param name="IsPartial">Whether objects may be missing here because another repository promises them.</param>
internal sealed record RepositoryFormat(bool IsSha256, bool IsPartial)
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "noop", "noop-v1", "preciousobjects", "worktreeconfig", "relativeworktrees", "partialclone", "objectformat", "refstorage", "compatobjectformat",
    };

    /// <summary>Reads the file <c>config</c>.</summary>
    /// <exception cref="GitException">The repository is stored in a way that can't be read.</exception>
    public static RepositoryFormat Read(string common)
    {
        var settings = Settings(GitFile.Read(Path.Join(common, "config")) ?? []).ToLookup(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
        if (settings["extensions.refstorage"].LastOrDefault() is { } storage && storage != "files")
        {
            throw new GitException("unsupported-repository", $"The repository keeps its references in the form '{storage}', which can't be read; `git refs migrate --ref-format=files` turns them.");
        }

        var isVersioned = settings["core.repositoryformatversion"].LastOrDefault() is not (null or "" or "0");
        var unknown = settings.Select(setting => setting.Key).FirstOrDefault(key => key.StartsWith("extensions.", StringComparison.Ordinal) && !Harmless.Contains(key["extensions.".Length..]));
        if (isVersioned && unknown is not null)
        {
            throw new GitException("unsupported-repository", $"The repository uses git's extension '{unknown["extensions.".Length..]}', which can't be read.");
        }

        var hash = settings["extensions.objectformat"].LastOrDefault() ?? "sha1";
        return new RepositoryFormat(
            hash switch
            {
                "sha1" => false,
                "sha256" => true,
                _ => throw new GitException("unsupported-repository", $"The repository names its objects by '{hash}', which can't be read."),
            },
            settings.Contains("extensions.partialclone") || settings["remote.promisor"].Contains("true", StringComparer.Ordinal));
    }

    /// <summary>The settings as <c>section.key</c>, in lower case; a section's second name is left out.</summary>
    private static IEnumerable<(string Key, string Value)> Settings(byte[] config)
    {
        var section = "";
        foreach (var line in Encoding.UTF8.GetString(config).Split('\n'))
        {
            var rest = line.Trim();
            if (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
            {
                section = rest[1..end].Split([' ', '\t', '.'], 2)[0].ToLowerInvariant();
                rest = rest[(end + 1)..].Trim();
            }

            if (rest.Length > 0 && rest[0] is not ('#' or ';'))
            {
                var equals = rest.IndexOf('=', StringComparison.Ordinal);
                yield return (section + "." + (equals < 0 ? rest : rest[..equals].TrimEnd()).ToLowerInvariant(), equals < 0 ? "true" : Value(rest[(equals + 1)..]));
            }
        }
    }

    private static string Value(string text)
    {
        var end = text.IndexOfAny(['#', ';']);
        return (end < 0 ? text : text[..end]).Trim().Trim('"').ToLowerInvariant();
    }
}
