namespace WorkaroundScanner.Scanning.Sources.Git.Layout;

/// <summary>Reads the small files in which git keeps its own data: regular ones only, and never more than a bound.</summary>
internal static class GitFile
{
    /// <summary>Enough for the references of the largest repositories.</summary>
    private const long MaximumBytes = 512L * 1024 * 1024;

    /// <summary>The bytes of a file; null where no regular file stands there. Links are followed, as git does.</summary>
    /// <exception cref="GitException">It can't be read, or is larger than git's data ever are.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            if (KindBehindLinks(path) != FileKind.Regular)
            {
                return null;
            }

            using var file = new SourceFile(path);
            if (file.Length > MaximumBytes)
            {
                throw GitException.Damaged($"the file {Path.GetFileName(path)} is too large");
            }

            var bytes = new byte[(int)file.Length];
            var read = file.Read(bytes, 0);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or (IOException and not GitException))
        {
            throw new GitException("unreadable-repository", $"The file {Path.GetFileName(path)} of the git repository can't be read.", error);
        }
    }

    /// <summary>The text of a file without blanks around it; null where none stands there.</summary>
    public static string? ReadText(string path) => Read(path) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes).Trim() : null;

    /// <summary>What a path leads to.</summary>
    public static FileKind KindBehindLinks(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind != FileKind.Link)
        {
            return kind;
        }

        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? FileKinds.Of(target.FullName) : FileKind.Missing;
        }
        catch (IOException)
        {
            return FileKind.Missing;
        }
    }
}
