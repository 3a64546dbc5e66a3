using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.Layout;

/// <summary>The file <c>shallow</c>: the commits at which a shallow clone ends.</summary>
internal static class ShallowFile
{
    /// <summary>Those commits; none in a full clone.</summary>
    public static HashSet<ObjectId> Read(string common)
    {
        var text = GitFile.Read(Path.Join(common, "shallow")) is { } bytes ? Encoding.Latin1.GetString(bytes) : "";
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => ObjectId.TryParse(line, out var id) ? id : throw GitException.Damaged("its file 'shallow' holds no names of commits"))
            .ToHashSet();
    }
}
