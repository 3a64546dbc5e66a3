using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>Functions of programs, and what they run.</content>
internal sealed partial class CallBinder
{
    // A function of a program is looked up among definitions only: its name may be a tool's by chance.
    private BoundCall BindFunction(LinkedFile file, CallNode call)
    {
        var words = new List<BoundWord>(call.Words.Length);
        for (var i = 0; i < call.Words.Length; i++)
        {
            AddWord(words, file, call, i, commandPosition: false);
        }

        var name = call.Words[0].Text;
        if (file.FindFunction(name, call) is not { } found)
        {
            var repeats = HelperTraits.NamePromisesRepetition(LinkedFile.LastPart(name));
            var applied = repeats ? CommandBehind(file, call, words, 0) : ToolBehind(file, call, words);
            return applied > 0
                ? BindFrom(file, call, words, applied, [new Prefix(name, repeats || call.Retries, Definition: null)])
                : ClientCall(call, words, name) ?? new BoundCall { Node = call, Words = [.. words] };
        }

        var definition = new Definition(found.File.Path, found.Node.Id, LinkedFile.LastPart(name));
        var traits = found.File.TraitsOf(found.Node);
        var inner = traits.RunsArguments ? CommandBehind(file, call, words, 0) : ToolBehind(file, call, words);
        return inner > 0
            ? BindFrom(file, call, words, inner, [new Prefix(definition.Name, traits.Repeats || call.Retries, definition)])
            : (words.Exists(word => word.IsStatic && word.Source > 0) ? ClientCall(call, words, name, definition) : null) ?? new BoundCall { Node = call, Words = [.. words], Definition = definition };
    }

    private BoundCall? ClientCall(CallNode call, List<BoundWord> words, string name, Definition? definition = null)
    {
        if (words.Count < 2 || ClientName.Of(name, vocabulary) is not { } client)
        {
            return null;
        }

        List<BoundWord> command = [new BoundWord(client.Name, IsStatic: true, -1)];
        command.AddRange(words.Skip(1).SelectMany(word => Cut(word.Text, word.Source)));
        return Tool(call, command, 0, client.Tool, [new Prefix(name, call.Retries, definition)]);
    }

    /// <summary>Binds a call of a function that runs what it is given from a position on; null where no platform's CLI stands there.</summary>
    public BoundCall? BindGiven(LinkedFile file, CallNode call, int position, Prefix prefix)
    {
        var words = values.Expand(file, call, call.Words[position], position);
        // A variable that is only named as a tool may be an object that knows it.
        if (words is not [{ IsStatic: true } name, ..] || (words.Count == 1 && call.Words[position].Literal is null) || PlatformTool(CommandName(name)) is not { } tool)
        {
            return null;
        }

        for (var i = position + 1; i < call.Words.Length; i++)
        {
            AddWord(words, file, call, i, commandPosition: false);
        }

        return words.Count > 1 ? Tool(call, words, 0, tool, [prefix]) : null;
    }

    // `runner.RunExecutable("kubectl", "get", "pods")`: how the function does it is not to be seen, but its name and its arguments tell.
    // The tool may stand in a variable.
    private int ToolBehind(LinkedFile file, CallNode call, List<BoundWord> words)
    {
        // A text that is run is a program of its own.
        if (words.Count < 2 || !RunningName.Fits(LinkedFile.LastPart(words[0].Text))
            || (words.Count == 2 && file.Summary.ChildrenOf(call).Any(child => child is ScriptNode { OnlyIfRun: true })))
        {
            return -1;
        }

        // A tool alone, with nothing behind it, may be meant in another way.
        var last = words[^1];
        return words.FindIndex(1, Math.Min(RunningName.MostArguments, words.Count - 1), word => word.IsStatic
            ? word != last && PlatformTool(word.Text) is not null
            : word.Source > 0 && call.Words[word.Source].Parts is [VariablePart] && values.Expand(file, call, call.Words[word.Source], word.Source) is [{ IsStatic: true } only, .. var behind]
                && (behind.Count > 0 || word != last) && PlatformTool(CommandName(only)) is not null);
    }
}
