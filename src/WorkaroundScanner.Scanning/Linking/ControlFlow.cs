using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>A test, call or assignment whose result decides something.</summary>
/// <param name="Node">What is run.</param>
/// <param name="OnSuccess">Whether its success is what leads there.</param>
internal readonly record struct Decider(Node Node, bool OnSuccess);

/// <summary>Which results decide whether a place is reached.</summary>
internal sealed class ControlFlow(FileSummary file)
{
    /// <summary>The deciders of a node, inside a bounding construct; earlier siblings that leave it early count.</summary>
    /// <param name="node">The place.</param>
    /// <param name="within">The id of the construct beyond which nothing is asked.</param>
    /// <param name="earlyExits">Whether earlier returns, exits and continues count.</param>
    public List<Decider> Of(Node node, int within, bool earlyExits = true)
    {
        var deciders = new List<Decider>();
        var inner = node;
        for (var id = node.Parent; id >= within && id >= 0; id = file.Nodes[id].Parent)
        {
            var outer = file.Nodes[id];
            Enter(outer, inner, deciders);
            if (earlyExits && outer is BlockNode or ScriptNode or ArmNode)
            {
                EarlierExits(outer, inner, deciders);
            }

            if (outer is BlockNode { StopsOnFailure: true })
            {
                EarlierCommands(outer, inner, deciders);
            }

            if (id == within || outer is FunctionNode)
            {
                break;
            }

            inner = outer;
        }

        return deciders;
    }

    /// <summary>The results that decide a condition block or command.</summary>
    public List<Decider> Deciding(Node condition)
    {
        var deciders = new List<Decider>();
        Leaves(condition, onSuccess: true, deciders, 0);
        return deciders;
    }

    private void Enter(Node outer, Node inner, List<Decider> deciders)
    {
        switch (outer)
        {
            case ConditionalNode when inner is BlockNode { Role: BlockRole.Then or BlockRole.Else } branch:
                if (Condition(outer) is { } condition)
                {
                    Leaves(condition, branch.Role == BlockRole.Then, deciders, 0);
                }

                break;
            case ListNode list:
                foreach (var earlier in file.ChildrenOf(list).TakeWhile(child => child.Id < inner.Id))
                {
                    Leaves(earlier, !list.IsOr, deciders, 0);
                }

                break;
            case DispatchNode:
                deciders.Add(new Decider(outer, OnSuccess: true));
                break;
            case LoopNode { Form: LoopForm.While or LoopForm.Until } loop when inner is BlockNode { Role: BlockRole.Body }:
                if (Condition(outer) is { } header)
                {
                    Leaves(header, loop.Form == LoopForm.While, deciders, 0);
                }

                break;
            default:
                break;
        }
    }

    // `if cond; then return; fi` before a place decides it as `if ! cond` around it would.
    private void EarlierExits(Node block, Node inner, List<Decider> deciders)
    {
        foreach (var sibling in file.ChildrenOf(block).TakeWhile(child => child.Id < inner.Id))
        {
            if (sibling is not (ConditionalNode or ListNode or DispatchNode))
            {
                continue;
            }

            foreach (var jump in file.DescendantsOf(sibling).OfType<JumpNode>())
            {
                if (jump.Target is JumpKind.Return or JumpKind.Exit or JumpKind.Continue)
                {
                    foreach (var decider in Of(jump, sibling.Id, earlyExits: false))
                    {
                        deciders.Add(decider with { OnSuccess = !decider.OnSuccess });
                    }
                }
            }
        }
    }

    // Where a failure leaves the block, what stands later is reached only when all before it worked.
    private void EarlierCommands(Node block, Node inner, List<Decider> deciders)
    {
        foreach (var sibling in file.ChildrenOf(block).TakeWhile(child => child.Id < inner.Id))
        {
            if (sibling is CallNode or AssignmentNode or PipelineNode or BlockNode or ScriptNode)
            {
                Leaves(sibling, onSuccess: true, deciders, 0);
            }
        }
    }

    /// <summary>The condition block of a conditional or loop, or null.</summary>
    public BlockNode? Condition(Node construct) =>
        file.ChildrenOf(construct).OfType<BlockNode>().FirstOrDefault(block => block.Role == BlockRole.Condition);

    private void Leaves(Node node, bool onSuccess, List<Decider> deciders, int depth)
    {
        if (depth > 60)
        {
            return;
        }

        switch (node)
        {
            case BlockNode { StopsOnFailure: true }:
                foreach (var command in file.ChildrenOf(node).Where(child => child is CallNode or AssignmentNode or PipelineNode or ListNode or BlockNode or ScriptNode))
                {
                    Leaves(command, onSuccess, deciders, depth + 1);
                }

                break;
            case BlockNode or ScriptNode or CaptureNode:
                if (file.ChildrenOf(node).LastOrDefault() is { } last)
                {
                    Leaves(last, onSuccess, deciders, depth + 1);
                }

                break;
            case PipelineNode pipeline:
                if (file.ChildrenOf(node).LastOrDefault() is { } stage)
                {
                    Leaves(stage, onSuccess ^ pipeline.Negated, deciders, depth + 1);
                }

                break;
            case ListNode:
                foreach (var operand in file.ChildrenOf(node))
                {
                    Leaves(operand, onSuccess, deciders, depth + 1);
                }

                break;
            case CallNode or TestNode or AssignmentNode:
                deciders.Add(new Decider(node, onSuccess));
                break;
            default:
                break;
        }
    }
}
