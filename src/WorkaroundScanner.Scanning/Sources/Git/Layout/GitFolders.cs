namespace WorkaroundScanner.Scanning.Sources.Git.Layout;

/// <summary>Where the parts of a repository lie.</summary>
/// <param name="WorkTree">The folder with the checked-out files; null for a bare repository.</param>
/// <param name="Own">What belongs to this work tree: its HEAD and index.</param>
/// <param name="Common">What all work trees of the repository share: objects and references.</param>
internal sealed record GitFolders(string? WorkTree, string Own, string Common)
{
    private const string Pointer = "gitdir:";

    /// <summary>The folder with the repository's objects.</summary>
    public string Objects => Path.Join(Common, "objects");

    /// <summary>The file of what is staged.</summary>
    public string Index => Path.Join(Own, "index");

    /// <summary>Whether a <c>.git</c> stands in the folder, or the folder is a bare repository.</summary>
    public static bool Stand(string folder) => GitFile.KindBehindLinks(Path.Join(folder, ".git")) is FileKind.Folder or FileKind.Regular || LooksBare(folder);

    /// <summary>Finds the parts of the repository at exactly this folder, its parents not asked.</summary>
    /// <exception cref="GitException">There is none, or it is not whole.</exception>
    public static GitFolders Of(string folder)
    {
        var found = Locate(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? throw new GitException("no-repository", "The folder is no git repository.");
        return HasHead(found.Own) && Directory.Exists(found.Objects)
            ? found
            : throw GitException.Damaged("its HEAD or its folder of objects is missing");
    }

    /// <summary>The parts as far as <c>.git</c> tells; null where it leads nowhere. What is in them is not looked at.</summary>
    public static GitFolders? Locate(string folder)
    {
        var dotGit = Path.Join(folder, ".git");
        return GitFile.KindBehindLinks(dotGit) switch
        {
            FileKind.Folder => new GitFolders(folder, dotGit, CommonOf(dotGit)),
            FileKind.Regular => Follow(folder, dotGit),
            _ => LooksBare(folder) ? new GitFolders(null, folder, CommonOf(folder)) : null,
        };
    }

    /// <summary>A linked work tree and a submodule have a file in the place of the folder.</summary>
    private static GitFolders Follow(string folder, string dotGit)
    {
        var text = GitFile.ReadText(dotGit);
        if (text?.StartsWith(Pointer, StringComparison.Ordinal) != true)
        {
            throw GitException.Damaged("its .git file names no folder");
        }

        var own = Absolute(folder, text[Pointer.Length..].Trim());
        return Directory.Exists(own) ? new GitFolders(folder, own, CommonOf(own)) : throw GitException.Damaged("the folder that its .git file names is not there");
    }

    private static string CommonOf(string own) => GitFile.ReadText(Path.Join(own, "commondir")) is { Length: > 0 } common ? Absolute(own, common) : own;

    private static string Absolute(string origin, string path)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, origin));
        }
        catch (ArgumentException)
        {
            throw GitException.Damaged("the name of one of its folders is none");
        }
    }

    private static bool LooksBare(string folder) => HasHead(folder) && Directory.Exists(Path.Join(folder, "objects")) && Directory.Exists(Path.Join(folder, "refs"));

    private static bool HasHead(string folder) => FileKinds.Of(Path.Join(folder, "HEAD")) is FileKind.Regular or FileKind.Link;
}
