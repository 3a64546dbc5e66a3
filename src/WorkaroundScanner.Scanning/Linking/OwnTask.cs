using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Functions of programs that use a platform's CLI for a task of their own: what they are about is not another interface for it.</summary>
internal static class OwnTask
{
    /// <summary>So many steps over an answer still only hand it on: its text taken, parsed and given a type.</summary>
    private const int MostSteps = 3;

    /// <summary>Whether a function that holds one platform call has a task of its own.</summary>
    public static bool Is(LinkedFile file, FunctionNode function, BoundCall call) =>
        RunsFixedInside(call) || (file.IsProgram && !SaysNoCommand(call)
        && (IsInner(file, function) || RunningName.IsQuestion(function.Name) || call.Borrows || WaitsBeside(file, function, call) || WorksOnAnswer(file, function, call)));

    // `kubectl exec "$1" -- nginx -s reload`: what is run inside is said here, only where is asked of the caller.
    private static bool RunsFixedInside(BoundCall call) => call.Capability?.Role == Role.Query && call.Subcommand.IndexOf("exec") is 0 or 1 && Inside(call) is { Text: var command } inside
        && (inside.IsStatic && !IsShell(command) || (IsShell(command) && call.Words[^1] is { IsStatic: true } or { Text: [not '$', ..] }));

    // Behind `--`, or behind what is run in: `docker exec web nginx`, `docker compose exec web nginx`.
    private static BoundWord? Inside(BoundCall call)
    {
        var end = -1;
        for (var i = 0; i < call.Words.Length && end < 0; i++)
        {
            end = call.Words[i].Text == "--" ? i : -1;
        }

        var target = call.Subcommand.IndexOf("exec") + 1;
        return end > 0
            ? call.Words.ElementAtOrDefault(end + 1)
            : target > 0 && target + 1 < call.Subcommand.Length && call.Subcommand[target + 1] is var text ? call.Words.FirstOrDefault(word => word.Text == text) : null;
    }

    private static bool IsShell(string command) => FileNames.BaseName(command) is "sh" or "bash" or "ash" or "env" or "su" or "sudo";

    // `kubectl(command)`: what is asked of the CLI comes from outside.
    private static bool SaysNoCommand(BoundCall call) => call.Subcommand is [] or [['$', ..], ..] && call.Words.Skip(1).FirstOrDefault(word => !word.Text.StartsWith('-')) is null or { Text: ['$', >= '1' and <= '9' or '@', ..] or ['$', '{', >= '1' and <= '9' or '@', ..] };

    // A function inside another serves that one.
    private static bool IsInner(LinkedFile file, FunctionNode function) => function.Form == FunctionForm.Function && file.Owners[function.Id] >= 0;

    // `run(["kubectl", "apply", ...])`, then a loop with a pause until a service answers.
    private static bool WaitsBeside(LinkedFile file, FunctionNode function, BoundCall call) => file.Summary.DescendantsOf(function).OfType<LoopNode>()
        .Any(loop => !loop.Encloses(call.Node.Id) && file.Summary.DescendantsOf(loop).Any(node => file.Calls[node.Id] is { Tool: { } tool } && tool.Classes.Contains("sleep")));

    private static bool WorksOnAnswer(LinkedFile file, FunctionNode function, BoundCall call)
    {
        if (function.Form == FunctionForm.Function && (LooksFor(file, function, call) || ReturnsTest(file, function, call) || AnswersSearch(file, function, call) || AsksOfEach(file, function, call)))
        {
            return true;
        }

        var steps = 0;
        for (var id = call.Node.Last + 1; id <= function.Last && steps <= MostSteps; id++)
        {
            steps += file.Summary.Nodes[id] switch
            {
                LoopNode => 1,
                AssignmentNode { Value.Literal: null } assignment when !IsStatus(assignment.Name) => 1,
                _ => 0,
            };
        }

        return steps > MostSteps;
    }

    // A function that stands alone and goes through the answer looks for something in it.
    private static bool LooksFor(LinkedFile file, FunctionNode function, BoundCall call) => file.Summary.DescendantsOf(function)
        .OfType<LoopNode>()
        .Any(loop => loop.Id > call.Node.Last && loop.Form == LoopForm.ForEach && file.Summary.DescendantsOf(loop).Any(inner => inner is ConditionalNode));

    // `return output == "true"`: yes or no is given back, not what the CLI said. Of a change it is whether it worked.
    private static bool ReturnsTest(LinkedFile file, FunctionNode function, BoundCall call) => call.Role == Role.Query && file.Summary.DescendantsOf(function)
        .Any(node => node is TestNode && node.Id > call.Node.Last && file.Summary.Nodes[node.Parent] is BlockNode { Role: BlockRole.Body } body && body.Parent == function.Id);

    // `if strings.Contains(output, "No such file") { return false, nil }`, then `return true, nil`: what was found is answered, not what the CLI said.
    private static bool AnswersSearch(LinkedFile file, FunctionNode function, BoundCall call) => call.Role == Role.Query
        && file.Summary.DescendantsOf(function).Any(node => node is TestNode test && test.Id > call.Node.Last && IsSearch(test) && Choice(file, test) is { } choice && Gives(file, choice, "1"))
        && Gives(file, function, "0");

    private static bool IsSearch(TestNode test) => test.Comparisons.Any(comparison => comparison.Operator == "=~");

    private static ConditionalNode? Choice(LinkedFile file, TestNode test) => file.Summary.AncestorsOf(test).OfType<ConditionalNode>().FirstOrDefault();

    private static bool Gives(LinkedFile file, Node within, string status) =>
        file.Summary.DescendantsOf(within).Any(node => node is JumpNode { Target: JumpKind.Return, Value.Literal: { } given } && given == status);

    // `[name(item) for item in items() if not is_ready(item)]`: of each item of the answer a function of the repository is asked.
    private static bool AsksOfEach(LinkedFile file, FunctionNode function, BoundCall call) => call.Role == Role.Query && file.Summary.AncestorsOf(call.Node)
        .FirstOrDefault(node => node is CallNode or AssignmentNode) is { } statement && statement.Id > function.Id && file.Summary.DescendantsOf(statement)
        .Any(node => file.Calls[node.Id] is { Definition.Node: > 0, IsPlatform: false } other && !other.Node.Encloses(call.Node.Id) && !call.Node.Encloses(node.Id));

    // `err`, `_`, and the status that every call has.
    private static bool IsStatus(string name) => name is "_" or "ok" || name.EndsWith("_status", StringComparison.Ordinal) || name.EndsWith("err", StringComparison.OrdinalIgnoreCase) || name.EndsWith("error", StringComparison.OrdinalIgnoreCase);
}
