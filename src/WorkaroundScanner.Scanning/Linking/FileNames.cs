using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Path arithmetic on repository paths, which use <c>/</c>.</summary>
internal static class FileNames
{
    /// <summary>What stands behind the last slash.</summary>
    public static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>One spelling for a file: no leading <c>./</c>, no trailing slash.</summary>
    public static string Key(string path)
    {
        var key = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return key.Length > 1 ? key.TrimEnd('/') : key;
    }

    /// <summary>The command that a path or name runs: no folders, no <c>.exe</c>, no dot that hides it, no system and processor that it was built for.</summary>
    public static string CommandName(string path)
    {
        var name = BaseName(path);
        name = WithoutVersion(WithoutTarget(name.EndsWith(".exe", StringComparison.Ordinal) ? name[..^4] : name));
        return name.Length > 2 && name[0] == '.' && char.IsAsciiLetter(name[1]) ? name[1..] : name;
    }

    // `bazelisk-linux-amd64`, `kubectl_darwin_arm64`: as releases are named.
    private static string WithoutTarget(string name)
    {
        var processor = name.LastIndexOfAny(['-', '_']);
        var system = processor > 0 ? name.LastIndexOfAny(['-', '_'], processor - 1) : -1;
        return system > 0 && name[(processor + 1)..] is "amd64" or "arm64" or "x64" or "386" && name[(system + 1)..processor] is "linux" or "darwin" or "windows" or "macos" ? name[..system] : name;
    }

    // `kubectl-v1.31.0`, `terraform_$VERSION`: as they are kept side by side.
    private static string WithoutVersion(string name)
    {
        var end = name.IndexOfAny(['-', '_', '@'], Math.Min(1, name.Length));
        while (end > 0 && !IsVersion(name.AsSpan(end + 1)))
        {
            end = name.IndexOfAny(['-', '_', '@'], end + 1);
        }

        return end > 0 ? name[..end] : name;
    }

    private static bool IsVersion(ReadOnlySpan<char> text) =>
        text is [>= '0' and <= '9', ..] or ['v', >= '0' and <= '9', ..]
        || (text is ['$', ..] && text.Contains("VER", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file is a program's test by the conventions of its language: <c>x_test.go</c>, <c>test_x.py</c>, <c>x.spec.ts</c>, <c>XTest.groovy</c>.</summary>
    public static bool IsTest(string path)
    {
        var name = BaseName(path);
        var stem = name[..Math.Max(0, name.LastIndexOf('.'))];
        return name.StartsWith("test_", StringComparison.Ordinal)
            || ((ReadOnlySpan<string>)["_test", "_spec", ".test", ".spec", "Test", "Tests", "Spec"]).ContainsSuffix(stem);
    }

    private static bool ContainsSuffix(this ReadOnlySpan<string> suffixes, string stem)
    {
        foreach (var suffix in suffixes)
        {
            if (stem.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the last slash; empty where there is none.</summary>
    public static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The static end of a word that names a file; empty where it ends in something dynamic.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rooted">Whether something dynamic that is no folder of the script stands before it.</param>
    public static string LiteralTail(Word word, out bool rooted)
    {
        var tail = "";
        rooted = false;
        for (var i = word.Parts.Length - 1; i >= 0; i--)
        {
            if (word.Parts[i] is LiteralPart literal)
            {
                tail = literal.Value + tail;
                continue;
            }

            var before = word.Parts[i].Text;
            rooted = !(before.Contains("dirname", StringComparison.Ordinal) || before.Contains("BASH_SOURCE", StringComparison.Ordinal)
                || before.Contains("DIR", StringComparison.OrdinalIgnoreCase) || before.Contains("HERE", StringComparison.OrdinalIgnoreCase));
            return tail.StartsWith('/') ? tail[1..] : "";
        }

        return tail;
    }

    /// <summary>Joins and resolves <c>.</c> and <c>..</c>.</summary>
    public static string Join(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The path without its leading <c>./</c> and <c>../</c>.</summary>
    public static string WithoutClimbing(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part is "." or ".."));

    /// <summary>A path without its first folder, which may be the name under which the repository was checked out (<c>my-repo/scripts/deploy.sh</c>); null where too little stays.</summary>
    public static string? BelowCheckout(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && path.IndexOf('/', slash + 1) > 0 ? path[(slash + 1)..] : null;
    }

    /// <summary>How many leading folders two paths share.</summary>
    public static int SharedFolders(string left, string right)
    {
        var a = Folder(left).Split('/');
        var b = Folder(right).Split('/');
        var shared = 0;
        while (shared < Math.Min(a.Length, b.Length) && a[shared] == b[shared])
        {
            shared++;
        }

        return shared;
    }
}
