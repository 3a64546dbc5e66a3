using System.Text.Json;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Benchmarks.Starts;

/// <summary>A process, as a front end sees it started.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="IsProgram">Whether a shell runs it as a text.</param>
/// <param name="Commands">Its words, or those of the text's commands; null for a word that is no literal.</param>
internal sealed record SeenStart(int Line, bool IsProgram, string?[][] Commands)
{
    private const char Hole = '\uE000';
    private static readonly Vocabulary NoTools = new([]);

    /// <summary>The starts of a file.</summary>
    public static List<SeenStart> Of(ILanguage language, string path, string text)
    {
        var summary = language.Summarize(path, text, NoTools);
        return
        [
            .. summary.Nodes.Select(node => StartAt(summary, text, node)).OfType<(int Offset, SeenStart Start)>()
                .DistinctBy(found => (found.Offset, found.Start.IsProgram))
                .Select(found => found.Start),
        ];
    }

    /// <summary>Whether this is what another parser saw: every literal of its words is a literal here too.</summary>
    public bool Is(ParsedStart parsed) => Line >= parsed.First && Line <= parsed.Last && (parsed.Argv.ValueKind == JsonValueKind.String
        ? IsProgram && AreSame(Commands, CommandsOf(parsed.Argv.GetString()!))
        : !IsProgram && AreSame(Commands[0], [.. parsed.Argv.EnumerateArray()]));

    /// <summary>Whether what is run first is a literal.</summary>
    public bool IsLiteral => Commands is [[{ Length: > 0 }, ..], ..];

    /// <summary>The start in one line.</summary>
    public string Shown => $"{Line}: {string.Join(" ; ", Commands.Select(words => string.Join(' ', words.Select(word => word ?? "{}"))))}";

    private static (int Offset, SeenStart Start)? StartAt(FileSummary summary, string text, Node node)
    {
        var isInside = summary.AncestorsOf(node).Any(above => above is ScriptNode script && (script.OnlyIfRun || IsShell(script, text)));
        var start = node switch
        {
            _ when isInside => null,
            // What a library function does in a command's terms has a name that stands nowhere.
            CallNode { CallsFunction: false } call when call.Words[0].Span.Length > 0 => new SeenStart(0, IsProgram: false, [WordsOf(call)]),
            ScriptNode script when IsShell(script, text) && summary.Nodes[script.Parent] is not CallNode { CallsFunction: false } => new SeenStart(0, IsProgram: true, CommandsIn(summary, script)),
            _ => null,
        };
        return start is null ? null : (node.Span.Start, start with { Line = summary.Lines.LineAt(node.Span.Start) });
    }

    // A program's text stands in quotes; a function that is handed over does not.
    private static bool IsShell(ScriptNode script, string text) =>
        script is { Parent: >= 0, OnlyIfRun: false } && text.AsSpan(0, script.Span.Start).TrimEnd() is [.., '"' or '\'' or '`'];

    private static string?[][] CommandsIn(FileSummary summary, Node script) => [.. summary.DescendantsOf(script).OfType<CallNode>().Select(WordsOf)];

    private static string?[] WordsOf(CallNode call) => [.. call.Words.Select(word => word.Literal is { } literal && !literal.Contains(Hole) ? literal : null)];

    // The shell's own front end is compared with another parser elsewhere: here it only takes the line apart.
    private static string?[][] CommandsOf(string line)
    {
        var summary = ShellLanguage.Summarize("line", line.Replace("{}", Hole.ToString(), StringComparison.Ordinal));
        return CommandsIn(summary, summary.Nodes[0]);
    }

    private static bool AreSame(string?[][] ours, string?[][] theirs) =>
        ours.Length == theirs.Length && ours.Zip(theirs).All(pair => pair.First.Length == pair.Second.Length && pair.First.Zip(pair.Second).All(words => words.Second is null || words.First == words.Second));

    private static bool AreSame(string?[] ours, JsonElement[] theirs)
    {
        for (var i = 0; i < theirs.Length; i++)
        {
            if (theirs[i].ValueKind == JsonValueKind.Array)
            {
                return true;
            }

            if (i >= ours.Length || (theirs[i].ValueKind == JsonValueKind.String && theirs[i].GetString() != ours[i]))
            {
                return false;
            }
        }

        return ours.Length == theirs.Length;
    }
}
