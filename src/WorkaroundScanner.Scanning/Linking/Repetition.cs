using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Finds loops that run a call again because it failed, or because it did not show a state yet.</summary>
internal sealed class Repetition(LinkedFile file, ControlFlow control, DataFlow flow)
{
    private const int MaxIndirection = 4;
    private readonly FileSummary summary = file.Summary;

    /// <summary>States, for each loop, which calls it repeats and why.</summary>
    public void AddTo(RelationTable.Builder relations)
    {
        foreach (var loop in summary.Nodes.OfType<LoopNode>())
        {
            if (loop.Form is LoopForm.Select or LoopForm.ForEach || ReadsItems(loop) || GoesThroughSteps(loop))
            {
                continue;
            }

            var repeated = Repeated(loop);
            repeated.RemoveWhere(found => RequestedAnswer.IsGivenBy(file, file.Calls[found.Call]!.Node));
            foreach (var (call, state) in repeated)
            {
                // What runs whatever it is given until that works looks at a message only to give up.
                var tries = state && repeated.Contains((call, false)) && file.RunsArguments(file.Calls[call]!.Node);
                if (!tries && !(state && loop.Form == LoopForm.Decorated && !FailsBy(loop, call)) && !PassesOn(loop, call) && !MovesOn(loop, call) && !CountsOn(loop, call))
                {
                    relations.Add(state ? Relation.RepeatsUntilState : Relation.RepeatsWhileFails, loop.Id, call);
                }
            }
        }

        AddChains(relations);
    }

    private HashSet<(int Call, bool State)> Repeated(LoopNode loop)
    {
        var found = new HashSet<(int, bool)>();
        if (control.Condition(loop) is { } header)
        {
            foreach (var decider in control.Deciding(header))
            {
                // A while loop ends when its condition fails, an until loop when it succeeds.
                Influence(loop, decider with { OnSuccess = decider.OnSuccess == (loop.Form == LoopForm.Until) }, found, 0);
            }
        }

        foreach (var jump in summary.DescendantsOf(loop).OfType<JumpNode>())
        {
            if (Leaves(jump, loop))
            {
                var givesUp = GivesUp(jump, loop);
                foreach (var decider in control.Of(jump, loop.Id))
                {
                    if (control.Condition(loop)?.Encloses(decider.Node.Id) != true && !(givesUp && !decider.OnSuccess && decider.Node is CallNode or AssignmentNode))
                    {
                        Influence(loop, decider, found, 0);
                    }
                }
            }
        }

        return found;
    }

    // Whether a jump ends the loop on purpose: giving up with a failure is not what the loop waits for.
    private bool Leaves(JumpNode jump, LoopNode loop)
    {
        if (file.Owners[jump.Id] != file.Owners[loop.Id])
        {
            return false;
        }

        var inner = summary.AncestorsOf(jump).TakeWhile(up => up.Id > loop.Id).OfType<LoopNode>().Count();
        return jump.Target switch
        {
            JumpKind.Break => inner == 0 || (int.TryParse(jump.Value?.Literal, out var depth) && depth > inner),
            JumpKind.Continue => inner > 0 && int.TryParse(jump.Value?.Literal, out var depth) && depth > inner,
            _ => jump.Value?.Literal is null or "0",
        };
    }

    // `cmd || { if (tries > 3) return; tries++ }`: left behind the failure because it was tried often enough, not because a state was shown.
    private bool GivesUp(JumpNode jump, LoopNode loop)
    {
        var deciders = control.Of(jump, loop.Id, earlyExits: false);
        var header = control.Condition(loop);
        return deciders.Any(decider => !decider.OnSuccess && decider.Node is CallNode or AssignmentNode)
            && deciders.Select(decider => decider.Node).OfType<TestNode>().Where(test => header?.Encloses(test.Id) != true).SelectMany(VariablesOf).Any(name => IsCountedIn(loop, name));
    }

    private bool IsCountedIn(LoopNode loop, string name) => file.AssignmentsOf(name).Any(assignment => assignment.Counts && loop.Encloses(assignment.Id));

    // A function that a decorator repeats is left by every answer: it is run again where it raises an error because of what it was told.
    private bool FailsBy(LoopNode loop, int call)
    {
        var answer = flow.From(call);
        return summary.DescendantsOf(loop).OfType<JumpNode>()
            .Where(jump => Raises(jump) && file.Owners[jump.Id] == file.Owners[loop.Id])
            .Any(jump => control.Of(jump, loop.Id).Any(decider => answer.Contains(decider.Node.Id) && ComparesState(decider.Node)));
    }

    // `raise NotReady(name)` makes an error and fails, `return False` only fails.
    private bool Raises(JumpNode jump) => jump.Value?.Literal is not (null or "0")
        && summary.ChildrenOf(summary.Nodes[jump.Parent]).OfType<CallNode>().Any(error => error.CallsFunction && error.Id < jump.Id && jump.Span.Start <= error.Span.Start && error.Span.End <= jump.Span.End);

    // `returncode != 0` asks only whether it worked.
    private static bool ComparesState(Node examiner) => examiner is TestNode test && test.Comparisons.Any(comparison => comparison.Right is { Literal: not "0" });

    private void Influence(LoopNode loop, Decider decider, HashSet<(int Call, bool State)> found, int depth)
    {
        if (depth > MaxIndirection)
        {
            return;
        }

        switch (decider.Node)
        {
            case CallNode call when Matters(call.Id):
                found.Add((call.Id, State: !decider.OnSuccess || AnswersByState(call)));
                break;
            // `return run(...)`: given back as it is, not looked at.
            case CallNode call when file.Calls[call.Id] is { Tool: { } tool } && tool.Classes.Contains("print"):
                found.UnionWith(CapturedIn(call).Select(run => (run, State: !decider.OnSuccess)));
                return;
            case AssignmentNode assignment when assignment.Value is not null:
                found.UnionWith(CapturedIn(assignment).Select(call => (call, State: !decider.OnSuccess)));
                break;
            case TestNode test when ReadsStatus(test) && PrecedingCommand(test) is { } judged:
                foreach (var earlier in control.Deciding(judged))
                {
                    Influence(loop, earlier, found, depth + 1);
                }

                break;
            default:
                break;
        }

        // A platform call that takes another's output as an argument does not look at it.
        if (!Matters(decider.Node.Id))
        {
            AddExamined(loop, decider.Node, found);
        }

        if (decider.Node is TestNode flags)
        {
            foreach (var name in VariablesOf(flags))
            {
                FollowFlag(loop, name, flags, found, depth);
            }
        }
    }

    // A function of the repository that changes something and then says whether a query shows the state.
    private bool AnswersByState(CallNode call) => file.IsProgram && file.Calls[call.Id] is { Definition: { Node: > 0 } definition, Reaches: var reached } && definition.Path == summary.Path
        && summary.Nodes[definition.Node] is FunctionNode function && reached.Any(behind => behind.Role == Role.Change)
        && summary.ChildrenOf(function).SelectMany(summary.ChildrenOf).OfType<TestNode>().Any(test => Shows(function, test));

    private bool Shows(FunctionNode function, TestNode test) => summary.DescendantsOf(function)
        .Any(node => file.Calls[node.Id] is { Role: Role.Query } && Matters(node.Id) && flow.From(node.Id).Contains(test.Id));

    // The output of a call of this loop is looked at.
    private void AddExamined(LoopNode loop, Node examiner, HashSet<(int Call, bool State)> found)
    {
        for (var id = loop.Id + 1; id <= loop.Last; id++)
        {
            if (id != examiner.Id && file.Calls[id] is not null && Matters(id) && (flow.From(id).Contains(examiner.Id) || (examiner is TestNode test && flow.WritesWhatIsExamined(id, test))))
            {
                found.Add((id, State: true));
            }
        }
    }

    // `done=1` set where a call succeeded, or `rc=$?` behind it, then tested.
    private void FollowFlag(LoopNode loop, string name, Node test, HashSet<(int Call, bool State)> found, int depth)
    {
        foreach (var assignment in summary.DescendantsOf(loop).OfType<AssignmentNode>().Where(node => node.Name == name && !node.Counts))
        {
            if (assignment.Value is { } value && value.Parts is [VariablePart { Name: "?" }])
            {
                if (PrecedingCommand(assignment) is { } judged)
                {
                    foreach (var earlier in control.Deciding(judged))
                    {
                        Influence(loop, earlier with { OnSuccess = true }, found, depth + 1);
                    }
                }
            }
            else if (assignment.Value?.Literal is not null)
            {
                foreach (var earlier in control.Of(assignment, loop.Id))
                {
                    if (earlier.Node.Id != test.Id)
                    {
                        Influence(loop, earlier with { OnSuccess = true }, found, depth + 1);
                    }
                }
            }
        }
    }

    // A capture's status is its last command's, wherever the output goes.
    private IEnumerable<int> CapturedIn(Node node) => summary.ChildrenOf(node)
        .OfType<CaptureNode>()
        .SelectMany(capture => flow.Outputs(capture).Concat(control.Deciding(capture).Select(decider => decider.Node)))
        .Select(call => call.Id)
        .Where(Matters)
        .Distinct();

    private bool Matters(int id) => file.Calls[id] is { } call
        && (!call.Reaches.IsEmpty || file.RunsArguments(call.Node));

    private static bool ReadsStatus(TestNode test) => test.Comparisons.Any(comparison =>
        comparison.Left.Variables.Contains("?") || comparison.Right?.Variables.Contains("?") == true);

    private static IEnumerable<string> VariablesOf(TestNode test) => test.Comparisons
        .SelectMany(comparison => comparison.Left.Variables.Concat(comparison.Right?.Variables ?? []))
        .Concat(test.Reads)
        .Where(name => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_'))
        .Distinct(StringComparer.Ordinal);

    private Node? PrecedingCommand(Node node)
    {
        for (var inner = node; inner.Parent >= 0; inner = summary.Nodes[inner.Parent])
        {
            var parent = summary.Nodes[inner.Parent];
            if (parent is BlockNode or ScriptNode or ArmNode)
            {
                Node? before = null;
                foreach (var sibling in summary.ChildrenOf(parent).TakeWhile(child => child.Id < inner.Id))
                {
                    before = sibling;
                }

                if (before is not null)
                {
                    return before;
                }
            }
        }

        return null;
    }

    // `while read line`, `while [ $# -gt 0 ]`, `while getopts`: over items, not again.
    private bool ReadsItems(LoopNode loop)
    {
        if (control.Condition(loop) is not { } header)
        {
            return false;
        }

        return control.Deciding(header).Any(decider => decider.Node switch
        {
            CallNode call => call.Words[0].Text is "read" or "getopts" or "shift",
            TestNode test => VariablesOrArguments(test),
            _ => false,
        }) || (file.IsProgram && TakesItems(loop, header));
    }

    // `while ((job = jobs.shift()) !== undefined)`, `while queue: queue.pop()`: what waits in a list is taken, one after the other.
    private bool TakesItems(LoopNode loop, BlockNode header)
    {
        var asked = summary.DescendantsOf(header).OfType<TestNode>().SelectMany(VariablesOf).ToHashSet(StringComparer.Ordinal);
        return summary.DescendantsOf(loop).OfType<CallNode>().Any(call => ListTakenFrom(call) is { } list && (header.Encloses(call.Id) || asked.Contains(list)));
    }

    private string? ListTakenFrom(CallNode call) => call is { CallsFunction: true, Words: [{ Literal: { } name }, ..] } && file.Calls[call.Id]?.Definition is null
        && name.LastIndexOf('.') is > 0 and var dot && name[(dot + 1)..] is "shift" or "pop" or "popleft" or "dequeue" or "remove_first"
        ? name[..dot].Replace('.', '_')
        : null;

    // `while (step) { switch (step) { case ask: ...; step = Step.login; } }`: the next step, not the same again.
    private bool GoesThroughSteps(LoopNode loop)
    {
        if (!file.IsProgram || control.Condition(loop) is not { } header)
        {
            return false;
        }

        var steps = summary.DescendantsOf(header).OfType<TestNode>().SelectMany(VariablesOf).ToHashSet(StringComparer.Ordinal);
        return summary.DescendantsOf(loop).OfType<DispatchNode>().Any(dispatch => dispatch.Subject.Parts is [VariablePart { Name: var step }] && steps.Contains(step)
            && summary.DescendantsOf(loop).OfType<AssignmentNode>().All(next => next.Name != step || next.Value?.Parts is not [CapturePart]));
    }

    private static bool VariablesOrArguments(TestNode test) =>
        test.Reads.Contains("#") || test.Comparisons.Any(comparison =>
            comparison.Left.Variables.Any(IsArgument) || comparison.Right?.Variables.Any(IsArgument) == true
            || comparison.Left.Parts.Any(part => part is ArgumentsPart));

    private static bool IsArgument(string name) => name is "#" or "1" or "OPTIND";

    // Pagination: what the call is given comes from its own last answer, maybe with a flag put before it. Often the first page is
    // asked for without one, by a call of its own; the one that is given the answer then stands before the place where it is kept.
    private bool PassesOn(LoopNode loop, int call)
    {
        var answer = flow.From(call);
        return summary.DescendantsOf(loop).OfType<AssignmentNode>().Any(assignment => !assignment.Counts && answer.Contains(assignment.Id)
            && (IsGiven(loop, assignment, call) || Twins(loop, call).Any(twin => twin < assignment.Id && IsGiven(loop, assignment, twin))));
    }

    // `while not works(version): version = before(version)`: each time something else is asked for.
    private bool MovesOn(LoopNode loop, int call) => file.IsProgram && summary.DescendantsOf(loop).OfType<AssignmentNode>().Any(kept => kept is { Counts: false, Value.Parts: [CapturePart capture] }
        && IsGiven(file.Calls[call]!.Node, kept) && summary.DescendantsOf(summary.Nodes[capture.Node]).OfType<CallNode>().Any(next => next.CallsFunction && IsGiven(next, kept)));

    // `cf curl "/v3/apps?page=${page}"`, then `page=$((page + 1))`: the next page, not the same one again.
    private bool CountsOn(LoopNode loop, int call) => summary.DescendantsOf(loop).OfType<AssignmentNode>().Any(count => count.Counts && IsGiven(file.Calls[call]!.Node, count));

    private static bool IsGiven(CallNode call, AssignmentNode kept) => call.Words.Skip(1).Any(word => word.Variables.Contains(kept.Name));

    private bool IsGiven(LoopNode loop, AssignmentNode kept, int call) => flow.Next(kept.Id).Contains(call)
        || flow.Next(kept.Id).Any(next => next > loop.Id && next <= loop.Last && summary.Nodes[next] is AssignmentNode { Counts: false } && flow.Next(next).Contains(call));

    private IEnumerable<int> Twins(LoopNode loop, int call) =>
        CallsOf(loop).Where(other => other != call && SameCommand(file.Calls[call]!, file.Calls[other]!));

    // `cmd || cmd`, `cmd || (sleep 5; cmd)`: the same command again when it failed.
    private void AddChains(RelationTable.Builder relations)
    {
        foreach (var list in summary.Nodes.OfType<ListNode>().Where(list => list.IsOr))
        {
            var operands = summary.ChildrenOf(list).ToList();
            for (var i = 1; i < operands.Count; i++)
            {
                foreach (var again in CallsOf(operands[i]))
                {
                    // Two tests ask two things, even of the same command.
                    foreach (var first in operands.Take(i).Where(operand => operand is not TestNode || operands[i] is not TestNode).SelectMany(CallsOf))
                    {
                        if (SameCommand(file.Calls[first]!, file.Calls[again]!))
                        {
                            relations.Add(Relation.RepeatsWhileFails, list.Id, first);
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<int> CallsOf(Node node) => Enumerable.Range(node.Id, node.Last - node.Id + 1).Where(id => file.Calls[id] is not null && Matters(id));

    private static bool SameCommand(BoundCall first, BoundCall again)
    {
        if (first.Definition is not null || again.Definition is not null)
        {
            return first.Definition == again.Definition && Text(first) == Text(again);
        }

        if (first.Tool is null || !ReferenceEquals(first.Tool, again.Tool) || first.Subcommand.IsEmpty || again.Subcommand.IsEmpty)
        {
            return first.Tool is null && again.Tool is null && Text(first) == Text(again);
        }

        // Flags may differ (`--no-cache` the second time); what is asked for may not.
        return first.Subcommand.SequenceEqual(again.Subcommand, StringComparer.Ordinal);
    }

    private static string Text(BoundCall call) => string.Join(' ', call.Node.Words.Select(word => word.Text));
}
