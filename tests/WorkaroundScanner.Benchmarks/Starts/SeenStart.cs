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
/// <param name="IsText">Whether a shell runs it as a text.</param>
/// <param name="Commands">Its words, or those of the text's commands; null for a word that is no literal.</param>
internal sealed record SeenStart(int Line, bool IsText, string?[][] Commands)
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
                .DistinctBy(found => (found.Offset, found.Start.IsText))
                .Select(found => found.Start),
        ];
    }

    /// <summary>Whether this is what another parser saw: every literal of its words is a literal here too.</summary>
    public bool Is(ParsedStart parsed) => Line >= parsed.First && Line <= parsed.Last && (parsed.Argv.ValueKind == JsonValueKind.String
        ? IsText && AreSame(Commands, CommandsOf(parsed.Argv.GetString()!))
        : !IsText && AreSame(Commands[0], [.. parsed.Argv.EnumerateArray()]));

    /// <summary>Whether what is run first is a literal.</summary>
    public bool IsLiteral => Commands is [[{ Length: > 0 }, ..], ..];

    /// <summary>The start in one line.</summary>
    public string Shown => $"{Line}: {string.Join(" ; ", Commands.Select(words => string.Join(' ', words.Select(word => word ?? "{}"))))}";

    private static (int Offset, SeenStart Start)? StartAt(FileSummary summary, string text, Node node)
    {
        var isInside = summary.AncestorsOf(node).OfType<ScriptNode>().Any(above => above.OnlyIfRun || IsWord(summary, above) || IsProgram(summary, above, text));
        var start = node switch
        {
            _ when isInside => null,
            CallNode call when IsProcess(call) => new SeenStart(0, IsText: false, [WordsOf(call)]),
            ScriptNode { OnlyIfRun: false } script when IsProgram(summary, script, text) && !IsWord(summary, script) => new SeenStart(0, IsText: true, CommandsIn(summary, script)),
            _ => null,
        };
        return start is null ? null : (node.Span.Start, start with { Line = summary.Lines.LineAt(node.Span.Start) });
    }

    // The program of `bash -c`.
    private static bool IsWord(FileSummary summary, ScriptNode script) => script.Parent >= 0 && summary.Nodes[script.Parent] is CallNode call && IsProcess(call);

    // What a library function does in a command's terms has a name that stands nowhere.
    private static bool IsProcess(CallNode call) => !call.CallsFunction && call.Words[0].Span.Length > 0;

    // A program's text stands in quotes, and all that it calls are commands; a function that is handed over does not.
    private static bool IsProgram(FileSummary summary, ScriptNode script, string text) => script.Parent >= 0
        && text.AsSpan(0, script.Span.Start).TrimEnd() is [.., '"' or '\'' or '`']
        && summary.DescendantsOf(script).OfType<CallNode>().All(IsProcess);

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
