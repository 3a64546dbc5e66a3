namespace WorkaroundScanner.Scanning.Files.Languages;

/// <summary>Reads which program a file's first line asks for.</summary>
internal static class Shebang
{
    /// <summary>Programs that start the program that is named behind them.</summary>
    private static readonly HashSet<string> Launchers = new(StringComparer.Ordinal) { "env", "busybox", "toybox", "with-contenv", "sudo", "nice" };

    /// <summary>The program's name without folder and version, or null where there is no such line.</summary>
    public static string? Interpreter(ReadOnlySpan<char> head)
    {
        if (!head.StartsWith("#!"))
        {
            return null;
        }

        var end = head.IndexOfAny('\r', '\n');
        var program = Program(head[2..(end < 0 ? head.Length : end)]);
        return program == "nix-shell" && end >= 0 ? NixInterpreter(head[end..]) ?? program : program;
    }

    private static string? Program(ReadOnlySpan<char> line)
    {
        string? launcher = null;
        foreach (var range in line.SplitAny(" \t"))
        {
            var word = line[range];
            if (word.IsEmpty || (launcher is not null && (word[0] == '-' || word.Contains('='))))
            {
                continue;
            }

            var name = word[(word.LastIndexOf('/') + 1)..].ToString();
            if (!Launchers.Contains(name))
            {
                return WithoutVersion(name);
            }

            launcher = name;
        }

        return launcher;
    }

    /// <summary><c>python3.11</c> is python; <c>ksh93</c> keeps its number, as it is a name.</summary>
    private static string WithoutVersion(string name)
    {
        var cut = name.AsSpan().TrimEnd("0123456789.");
        return cut.IsEmpty || cut.Length == name.Length || name == "ksh93" ? name : cut.TrimEnd('-').ToString();
    }

    /// <summary>nix-shell takes the program from <c>-i</c> in one of the next lines.</summary>
    private static string? NixInterpreter(ReadOnlySpan<char> rest)
    {
        foreach (var line in rest.TrimStart("\r\n").EnumerateLines())
        {
            var option = line.IndexOf(" -i ");
            if (!line.StartsWith("#!") || option >= 0)
            {
                return option < 0 ? null : Program(line[(option + 4)..]);
            }
        }

        return null;
    }
}
