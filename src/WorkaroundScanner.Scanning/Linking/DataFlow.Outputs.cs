using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>What constructs print and read.</content>
internal sealed partial class DataFlow
{
    /// <summary>The calls whose output a construct gives.</summary>
    public IEnumerable<Node> Outputs(Node node) => node switch
    {
        CallNode call => call.Discards || RedirectsOutput(call) ? [] : Printed(call).Concat(RunBy(call)).Prepend(call),
        PipelineNode => summary.ChildrenOf(node).LastOrDefault() is { } last ? Outputs(last) : [],
        TestNode when IsValue(node.Id) => [node],
        FunctionNode or AliasNode or AssignmentNode or TestNode or JumpNode or BlockNode { Role: BlockRole.Condition } => [],
        _ => RedirectsOutput(node) ? [] : summary.ChildrenOf(node).Where(child => child is not CaptureNode || node is CaptureNode).SelectMany(Outputs),
    };

    // `found = "Running" in pods`: what a test says is kept.
    private bool IsValue(int test) => summary.Nodes[test].Parent is >= 0 and var parent && summary.Nodes[parent] is CaptureNode;

    // What a function of this file prints comes out where it is called. A function that is one platform call is that call: with the words that it is given there.
    private Node[] Printed(CallNode call) => FunctionOf(call) is { } function && file.Calls[call.Id]?.IsPlatform != true ? PrintedBy(function) : [];

    private FunctionNode? FunctionOf(CallNode call) =>
        file.Calls[call.Id]?.Definition is { Node: > 0 } definition && definition.Path == summary.Path ? summary.Nodes[definition.Node] as FunctionNode : null;

    // `exec.NewCommand("kubectl get pods").Output()`: a function that runs the text it is given prints what that prints.
    private IEnumerable<Node> RunBy(CallNode call) => call.CallsFunction
        ? summary.ChildrenOf(call).OfType<ScriptNode>().Where(script => script.OnlyIfRun).SelectMany(Outputs).Where(node => file.Calls[node.Id] is not null)
        : [];

    private Node[] PrintedBy(FunctionNode function)
    {
        if (!printed.TryGetValue(function.Id, out var nodes))
        {
            // A function that calls itself prints nothing more by that; nor does a chain of calls without end.
            printed[function.Id] = [];
            printing++;
            nodes = printing > MaxCallDepth ? [] : [.. summary.ChildrenOf(function).SelectMany(Outputs).Distinct().Take(MaxPrinted)];
            printing--;
            printed[function.Id] = nodes;
        }

        return nodes;
    }

    private static bool RedirectsOutput(Node node)
    {
        // `3>&1 1>&2 2>&3` swaps the streams: what was written as errors goes on.
        if (node.Redirections.Any(redirection => redirection is { Descriptor: 2, Kind: RedirectionKind.Duplicate, Target.Text: "3" }))
        {
            return false;
        }

        foreach (var redirection in node.Redirections)
        {
            if (redirection.Descriptor is 1 or -1 && redirection.Kind is RedirectionKind.Write or RedirectionKind.Append)
            {
                return true;
            }

            if (redirection is { Descriptor: 1, Kind: RedirectionKind.Duplicate, Target.Text: "2" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The calls that read what is piped into a construct.</summary>
    private IEnumerable<Node> Inputs(Node node) => node switch
    {
        CallNode call => FunctionOf(call) is { } function ? ReadBy(function).Prepend(node) : [node],
        PipelineNode => summary.ChildrenOf(node).FirstOrDefault() is { } first ? Inputs(first) : [],
        ListNode => summary.ChildrenOf(node).FirstOrDefault() is { } first ? Inputs(first) : [],
        LoopNode loop => summary.DescendantsOf(loop).OfType<CallNode>().Where(call => call.Words[0].Text is "read").Take(1),
        BlockNode or ConditionalNode => summary.ChildrenOf(node).Take(2).SelectMany(Inputs),
        _ => [],
    };

    // What is piped into a function of the shell, its `cat` or `read` takes, or the filter that it begins with.
    private IEnumerable<Node> ReadBy(FunctionNode function)
    {
        if (file.IsProgram || function.Form != FunctionForm.Function)
        {
            return [];
        }

        var own = summary.DescendantsOf(function).OfType<CallNode>().Where(call => file.Owners[call.Id] == function.Id).ToList();
        var taking = own.Find(call => call.Words[0].Text is "cat" or "read" or "mapfile" or "readarray" && TakesNothingElse(call, mostOperands: call.Words[0].Text == "cat" ? 0 : call.Words.Length));
        return taking is not null ? [taking] : own is [var first, ..] && file.Calls[first.Id]?.Tool is { IsPlatform: false } tool && tool.Classes.Any(IsFilterClass) && !tool.Classes.Contains("print") && TakesNothingElse(first, mostOperands: 1) ? [first] : [];
    }

    private static bool TakesNothingElse(CallNode call, int mostOperands) =>
        call.Redirections.All(redirection => redirection.Kind is RedirectionKind.Write or RedirectionKind.Append or RedirectionKind.Duplicate)
        && call.Words.Skip(1).Count(word => !word.Text.StartsWith('-')) <= mostOperands;
}
