using System.Collections.Frozen;
using System.Globalization;

namespace WorkaroundScanner.Syntax.Code.Knowledge;

/// <summary>
/// What the functions of a language's libraries do, read from lines such as <c>time.sleep => command sleep $1</c>.
/// The left side is a function by its full name, <c>*.name</c> for a method of any value, or <c>module.*</c> for all functions of a module;
/// several names stand before one arrow.
/// </summary>
internal sealed class LibraryTable
{
    private readonly FrozenDictionary<string, LibraryEntry>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly FrozenDictionary<string, LibraryEntry> methods;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> commandModules;

    private LibraryTable(Dictionary<string, LibraryEntry> named)
    {
        commandModules = named.Keys.Where(IsModule).Select(name => name[..^2]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        byName = named.Where(pair => !pair.Key.StartsWith("*.", StringComparison.Ordinal) && !IsModule(pair.Key)).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        methods = named.Where(pair => pair.Key.StartsWith("*.", StringComparison.Ordinal)).ToFrozenDictionary(pair => pair.Key[2..], pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>Reads a table; blank lines and lines that begin with <c>#</c> are left out.</summary>
    /// <exception cref="FormatException">A line has no arrow or an unknown verb.</exception>
    public static LibraryTable Parse(string text)
    {
        var named = new Dictionary<string, LibraryEntry>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#')
            {
                continue;
            }

            var arrow = line.IndexOf("=>", StringComparison.Ordinal);
            if (arrow < 0)
            {
                throw new FormatException("No arrow in: " + line);
            }

            var entry = Entry(line[(arrow + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            foreach (var name in line[..arrow].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                named[name] = entry;
            }
        }

        return new LibraryTable(named);
    }

    /// <summary>The entry of a function by its full name, or null.</summary>
    public LibraryEntry? Find(ReadOnlySpan<char> name) => byName.TryGetValue(name, out var entry) ? entry : Command(name);

    /// <summary>The entry of a method by its name, whatever it is called on, or null.</summary>
    public LibraryEntry? FindMethod(string name) => methods.GetValueOrDefault(name);

    private static bool IsModule(string name) => name.EndsWith(".*", StringComparison.Ordinal);

    // `sh.kubectl("get")`, `sh.kubectl.get("pods")`: the name of the function is the command's, and dashes are written as underscores.
    private LibraryEntry? Command(ReadOnlySpan<char> name)
    {
        if (commandModules.Set.Count == 0)
        {
            return null;
        }

        for (var dot = name.IndexOf('.'); dot >= 0;)
        {
            if (commandModules.Contains(name[..dot]))
            {
                return new LibraryEntry(LibraryVerb.RunTool, 1, ["1", .. name[(dot + 1)..].ToString().Replace('_', '-').Split('.')], Input: -1, Output: -1, GivesStatus: false);
            }

            var next = name[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }

        return null;
    }

    private static LibraryEntry Entry(string[] words)
    {
        var status = words[^1] == "=status";
        var rest = words.AsSpan(1, words.Length - (status ? 2 : 1));
        var (input, output) = (-1, -1);
        var kept = new List<string>();
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is "<" or ">" && i + 1 < rest.Length)
            {
                _ = rest[i] == "<" ? input = Number(rest[i + 1]) : output = Number(rest[i + 1]);
                i++;
            }
            else
            {
                kept.Add(rest[i]);
            }
        }

        var verb = words[0] switch
        {
            "run-words" => LibraryVerb.RunWords,
            "run-words-or-shell" => LibraryVerb.RunWordsOrShell,
            "run-list" => LibraryVerb.RunList,
            "run-program" => LibraryVerb.RunProgram,
            "run-shell" => LibraryVerb.RunShell,
            "run-template" => LibraryVerb.RunTemplate,
            "run-tool" or "run-named" => LibraryVerb.RunTool,
            "run-record" => LibraryVerb.RunRecord,
            "describe" => LibraryVerb.Describe,
            "start" => LibraryVerb.Start,
            "value" => LibraryVerb.Value,
            "environment" => LibraryVerb.Environment,
            "arguments" => LibraryVerb.Arguments,
            "test" => LibraryVerb.Test,
            "command" => LibraryVerb.Command,
            "format" => LibraryVerb.Format,
            "join" => LibraryVerb.Join,
            "place" => LibraryVerb.Place,
            "open" => LibraryVerb.Open,
            "repeat" => LibraryVerb.Repeat,
            "inline" => LibraryVerb.Inline,
            "memoise" => LibraryVerb.Memoise,
            "expose" => LibraryVerb.Expose,
            "exit" => LibraryVerb.Exit,
            "await" => LibraryVerb.Await,
            "settings" => LibraryVerb.Settings,
            var other => throw new FormatException("Unknown verb: " + other),
        };
        var position = kept.Count > 0 && int.TryParse(kept[0], CultureInfo.InvariantCulture, out var number) ? number : verb == LibraryVerb.Value ? 0 : 1;
        return new LibraryEntry(verb, position, [.. kept], input, output, status);
    }

    private static int Number(string text) => int.Parse(text.TrimStart('$'), CultureInfo.InvariantCulture);
}
