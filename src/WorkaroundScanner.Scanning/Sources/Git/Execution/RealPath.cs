namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>Where a path leads when every link on its way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links; null where nothing stands there.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path) ?? "";
        var open = new Stack<string>(Parts(path[real.Length..]));
        while (open.TryPop(out var part))
        {
            var next = Path.GetFullPath(Path.Join(real, part));
            var kind = FileKinds.Of(next);
            if (kind == FileKind.Missing)
            {
                return null;
            }

            if (kind != FileKind.Link)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks || new FileInfo(next).LinkTarget is not { } target)
            {
                return null;
            }

            var targetRoot = Path.GetPathRoot(target) ?? "";
            real = targetRoot.Length > 0 ? targetRoot : real;
            foreach (var step in Parts(target[targetRoot.Length..]))
            {
                open.Push(step);
            }
        }

        return real;
    }

    /// <summary>The parts of a path, last one first.</summary>
    private static IEnumerable<string> Parts(string path) => path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
