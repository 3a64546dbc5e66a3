using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.Layout;

/// <summary>The folders in which a repository's objects lie: its own, and those that it borrows from.</summary>
internal static class Alternates
{
    private const int MaximumDepth = 5;
    private const int MaximumFolders = 64;

    /// <summary>A folder of objects and all that it leads to, each once.</summary>
    public static IReadOnlyList<string> Of(string objects)
    {
        var found = new List<string> { objects };
        var level = new List<string> { objects };
        for (var depth = 0; depth < MaximumDepth && level.Count > 0; depth++)
        {
            level = [.. level.SelectMany(Named).Where(folder => !found.Contains(folder, StringComparer.Ordinal) && Directory.Exists(folder)).Distinct(StringComparer.Ordinal).Take(MaximumFolders - found.Count)];
            found.AddRange(level);
        }

        return found;
    }

    private static IEnumerable<string> Named(string objects)
    {
        var text = GitFile.Read(Path.Join(objects, "info", "alternates")) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = line.StartsWith('"') ? Unquote(line) : line;
            if (path.Length > 0 && path[0] != '#' && !path.Contains('\0', StringComparison.Ordinal))
            {
                yield return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, objects));
            }
        }
    }

    /// <summary>Git quotes odd names as C does.</summary>
    private static string Unquote(string line)
    {
        var bytes = new List<byte>();
        var inner = Encoding.UTF8.GetBytes(line.TrimEnd('"')[1..]);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
            {
                bytes.Add(inner[i]);
            }
            else if (inner[++i] is >= (byte)'0' and <= (byte)'3' && i + 2 < inner.Length)
            {
                bytes.Add((byte)(((inner[i] - '0') << 6) | ((inner[i + 1] - '0') << 3) | (inner[i + 2] - '0')));
                i += 2;
            }
            else
            {
                bytes.Add(inner[i] switch { (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'r' => (byte)'\r', var other => other });
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
