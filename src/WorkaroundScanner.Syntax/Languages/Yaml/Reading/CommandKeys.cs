using System.Buffers;
using System.Collections.Frozen;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Tells from a file's text alone whether a command may stand in it: every system keeps them under certain keys, and most files of an organisation's YAML have none of these.</summary>
internal static class CommandKeys
{
    private const string Resource = "CustomResourceDefinition";

    private static readonly string[] Endings = ["script", "Script", "scripts", "command", "Command", "commands", "Commands", "cmd", "cmds"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Keys =
        ("run sh py rb js bash shell pwsh powershell source exec raw args argv entrypoint entry test uses task tasks inline"
            + " install before_install after_success after_failure before_deploy after_deploy finally").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> BeforeKey = SearchValues.Create(" \t\n.\"'{,-[");

    /// <summary>Whether a key of a command stands in the text, or a script's first line. Definitions of resources only describe such keys.</summary>
    public static bool StandIn(ReadOnlySpan<char> text) =>
        (HasKey(text) && !DefinesResourcesOnly(text)) || text.Contains("#!", StringComparison.Ordinal);

    private static bool HasKey(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOf(':') is >= 0 and var colon; rest = rest[(colon + 1)..])
        {
            var before = rest[..colon].TrimEnd(" \"'");
            if (IsKey(before[(before.LastIndexOfAny(BeforeKey) + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> name)
    {
        if (Keys.Contains(name))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DefinesResourcesOnly(ReadOnlySpan<char> text)
    {
        if (!text.Contains(Resource, StringComparison.Ordinal))
        {
            return false;
        }

        var any = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.StartsWith("kind:"))
            {
                any = true;
                if (!line[5..].Trim(" \"'").SequenceEqual(Resource))
                {
                    return false;
                }
            }
        }

        return any;
    }
}
