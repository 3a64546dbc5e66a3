using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Where functions and scripts hand their own arguments on.</summary>
internal sealed class ArgumentUse(LinkedFile file, DataFlow flow)
{
    private readonly FileSummary summary = file.Summary;

    /// <summary>States which functions and scripts pass all arguments, or single ones, to which calls.</summary>
    public void AddTo(RelationTable.Builder relations)
    {
        var positional = Positional();
        foreach (var node in summary.Nodes)
        {
            if (node is DispatchNode dispatch && (HoldsPositional(dispatch.Subject) || positional.Any(definition => IsSubjectOf(definition, dispatch))))
            {
                relations.Add(Relation.PassesParameterTo, Math.Max(0, file.Owners[node.Id]), node.Id);
            }

            if (file.Calls[node.Id] is not { } call || call.Reaches.IsEmpty)
            {
                continue;
            }

            if (IsFixed(call))
            {
                continue;
            }

            var owner = Math.Max(0, file.Owners[node.Id]);
            var words = Words(call.Node).ToList();
            if (words.Any(word => HoldsAll(word, call.Node)) || (summary.Language != "shell" && words.Any(word => HoldsList(word, call))))
            {
                relations.Add(Relation.PassesArgumentsTo, owner, node.Id);
            }

            if (words.Any(HoldsPositional) || words.Any(MakesOfPositional) || DescribedWith(call) || positional.Any(definition => file.Owners[definition] == file.Owners[node.Id] && flow.From(definition).Contains(node.Id)))
            {
                relations.Add(Relation.PassesParameterTo, owner, node.Id);
            }
        }
    }

    // What another function took from its own parameters is an option's value to this one.
    private bool IsSubjectOf(int definition, DispatchNode dispatch) =>
        flow.Next(definition).Contains(dispatch.Id) && (file.Owners[definition] < 0 || file.Owners[definition] == file.Owners[dispatch.Id]);

    // `execute(new Command("helm", `uninstall ${name}`))`: the parameter stands in what describes the command.
    private static bool DescribedWith(BoundCall call) => call is { IsPlatform: true, Definition: null, Node.CallsFunction: true }
        && call.Words.Any(word => word.Source < 0 && Enumerable.Range(0, Math.Max(0, word.Text.Length - 1)).Any(at => word.Text[at] == '$' && char.IsAsciiDigit(word.Text[at + 1])));

    // The command stands elsewhere as a whole: what is given beside it says how it is run.
    private static bool IsFixed(BoundCall call) => call is { IsPlatform: true, Node.CallsFunction: true, Words.IsEmpty: false } && call.Words.All(word => word.Source < 0 && !word.Text.Contains('$', StringComparison.Ordinal));

    private static IEnumerable<Word> Words(CallNode call) => call.Words
        .Concat(call.Environment.Select(pair => pair.Value))
        .Concat(call.Redirections.Where(redirection => redirection.Kind is RedirectionKind.HereDocument or RedirectionKind.HereString).Select(redirection => redirection.Target));

    // "$@" itself, or an array that took it: `args=("$@")`.
    private bool HoldsAll(Word word, CallNode call) => word.Parts.Any(part => part switch
    {
        ArgumentsPart => true,
        VariablePart variable => file.AssignmentsOf(variable.Name).Any(assignment =>
            file.Owners[assignment.Id] == file.Owners[call.Id]
            && assignment.Elements.Append(assignment.Value).Any(value => value?.Parts.Any(inner => inner is ArgumentsPart || IsComposed(inner)) == true)),
        _ => false,
    });

    // `command = compose(*arguments)`: another method puts the command line together.
    private bool IsComposed(WordPart part) => file.IsProgram && part is CapturePart capture
        && summary.ChildrenOf(summary.Nodes[capture.Node]) is var made && made.OfType<CallNode>().Any(call => call.CallsFunction && file.Calls[call.Id] is { Definition: not null, Reaches.IsEmpty: true } && call.Words.Any(word => word.Parts is [ArgumentsPart]));

    // In a program, a parameter that is a list of arguments, or the subcommand itself: `exec.Command("kubectl", args...)`, `helm {args}`.
    private bool HoldsList(Word word, BoundCall call) => call.IsPlatform && word.Parts.Any(part => part is VariablePart variable && (IsPositional(variable.Name)
        ? variable.AllElements || variable.Operator is ".args" or ".Args" or ".arguments" || (word.Parts.Length == 1 && call.Subcommand.FirstOrDefault() == variable.Text)
        : variable.Operator.Length == 0 && (HoldsListOf(variable.Name, call.Node) || (variable.AllElements && variable.Name is "args" or "arguments" or "argv" && file.AssignmentsOf(variable.Name).All(assignment => file.Owners[assignment.Id] != file.Owners[call.Node.Id])))));

    private bool HoldsListOf(string name, CallNode call) => file.AssignmentsOf(name).Any(assignment => file.Owners[assignment.Id] == file.Owners[call.Id]
        && assignment.Elements.Any(element => element.Parts is [VariablePart { AllElements: true } inner] && IsPositional(inner.Name)));

    private static bool HoldsPositional(Word word) => word.Variables.Any(IsPositional);

    // `args := buildArguments(image, options)`: what a function makes of the parameters.
    private bool MakesOfPositional(Word word) => summary.Language != "shell" && word.Parts.Any(part => part is CapturePart capture
        && summary.ChildrenOf(summary.Nodes[capture.Node]) is var made && made.OfType<CallNode>().Any(call => call.CallsFunction && file.Calls[call.Id] is { Definition: not null, Reaches.IsEmpty: true } && call.Words.Any(HoldsPositional)));

    private static bool IsPositional(string name) => name is [>= '1' and <= '9'];

    // `local name=$1`, `args = ["get", kind]`, `for path in paths`
    private List<int> Positional() => [.. summary.Nodes
        .OfType<AssignmentNode>()
        .Where(assignment => (assignment.Value is { } value && (HoldsPositional(value) || MakesOfPositional(value))) || assignment.Elements.Any(HoldsPositional))
        .Select(assignment => assignment.Id)
        .Concat(summary.Nodes.OfType<LoopNode>().Where(loop => file.IsProgram && loop.Variable is not null && loop.Items.Any(HoldsPositional)).Select(loop => loop.Id))];
}
