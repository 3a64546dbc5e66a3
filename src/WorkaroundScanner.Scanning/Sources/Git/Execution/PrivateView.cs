using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>An empty bare repository in a folder of our own that borrows the objects of others: through it git sees objects and nothing else of them.</summary>
internal sealed class PrivateView : IDisposable
{
    private static readonly System.Buffers.SearchValues<char> Odd = System.Buffers.SearchValues.Create("\"\\\n\r\t#");

    private int disposed;

    /// <summary>Makes one for the folders of objects of a repository whose objects are named by SHA-256.</summary>
    /// <exception cref="GitException">The temporary folder can't be written.</exception>
    public PrivateView(IEnumerable<string> objectFolders)
    {
        try
        {
            // Nobody else can enter it.
            Folder = Directory.CreateTempSubdirectory("wscan-git-").FullName;
            Directory.CreateDirectory(Path.Join(Folder, "refs"));
            Directory.CreateDirectory(Path.Join(Folder, "objects", "info"));
            File.WriteAllText(Path.Join(Folder, "HEAD"), "ref: refs/heads/none\n");
            File.WriteAllText(Path.Join(Folder, "config"), "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n");
            File.WriteAllText(Path.Join(Folder, "objects", "info", "alternates"), string.Concat(objectFolders.Select(folder => Quoted(folder) + "\n")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GitException("unwritable-temporary-folder", "A private folder for reading git could not be made among the temporary files.", error);
        }
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Four small files stay among the temporary ones; the scan is not the worse for it.
        }
    }

    private static string Quoted(string path)
    {
        if (!path.AsSpan().ContainsAny(Odd))
        {
            return path;
        }

        var text = new StringBuilder("\"");
        foreach (var letter in path)
        {
            text.Append(letter switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '"' => "\\\"", '\\' => "\\\\", _ => letter.ToString() });
        }

        return text.Append('"').ToString();
    }
}
