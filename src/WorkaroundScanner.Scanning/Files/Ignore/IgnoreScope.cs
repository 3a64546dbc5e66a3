using System.Text;

namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>The ignore files that hold for a folder: its own, then those of the folders around it. The innermost file that names an entry decides.</summary>
/// <param name="outer">The scope of the folder around it, or null.</param>
/// <param name="folder">The file's folder: empty for the root, else relative with a <c>/</c> at its end.</param>
/// <param name="file">The file.</param>
internal sealed class IgnoreScope(IgnoreScope? outer, string folder, IgnoreFile file)
{
    private readonly IgnoreScope? outer = outer;
    private readonly IgnoreFile file = file;
    private readonly int folderLength = Bytes(folder).Length;

    /// <summary>Whether an entry is ignored; the folders around it are known not to be.</summary>
    /// <param name="path">Path from the root, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder; a link never is.</param>
    public bool Ignores(string path, bool isFolder)
    {
        var bytes = Bytes(path).AsSpan();
        var name = bytes[(bytes.LastIndexOf('/') + 1)..];
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.file.Decide(bytes[scope.folderLength..], name, isFolder) is { } ignored)
            {
                return ignored;
            }
        }

        return false;
    }

    /// <summary>Git compares bytes: a character outside ASCII is as many of them as it takes.</summary>
    private static string Bytes(string path) => Ascii.IsValid(path) ? path : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path));
}
