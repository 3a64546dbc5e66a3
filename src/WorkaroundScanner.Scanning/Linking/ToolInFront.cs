using System.Collections.Frozen;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Programs that nobody describes and that run a platform's CLI: <c>aws-auth terraform plan</c>, <c>aws-vault exec production -- kubectl get pods</c>.</summary>
internal static class ToolInFront
{
    private const int MostOptions = 6;

    // Their words are a text for people, or the name of what is looked for, installed or pretended.
    private static readonly FrozenSet<string> Speaking =
        ("log info warn warning err error msg message print say echo note notice title step banner head header heading usage help die fail abort fatal debug comment section task"
            + " require requires check need needs has have is assert test expect describe it skip mock stub fake complete alias man depends install ensure uninstall add remove get wait").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The index of the CLI that a program of this name runs, or -1.</summary>
    public static int Behind(List<BoundWord> words, int at, string name, Func<string, Tool?> platformTool)
    {
        if (!words[at].IsStatic || name.Length < 2 || !char.IsAsciiLetter(name[0]) || name.Split('-', '_', '.').Any(Speaking.Contains))
        {
            return -1;
        }

        // `program options -- command` says so itself; without the dashes the command must be one.
        var dashes = words.FindIndex(at + 1, Math.Min(MostOptions, words.Count - at - 1), word => word.Text == "--");
        var behind = dashes > 0 ? dashes + 1 : at + 1;
        return behind + 1 < words.Count && words[behind].IsStatic && platformTool(words[behind].Text) is { } tool && (dashes > 0 || IsVerb(tool, words[behind + 1])) ? behind : -1;
    }

    private static bool IsVerb(Tool tool, BoundWord word) => word.Text is "$1" or "$@" or "$*" || tool.Capabilities.Any(capability => capability.Commands.Any(pattern => pattern.Matches([word.Text])));
}
