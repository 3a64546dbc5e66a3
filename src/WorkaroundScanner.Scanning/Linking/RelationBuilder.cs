using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Infers the relations of one bound file.</summary>
internal sealed partial class RelationBuilder
{
    private readonly LinkedFile file;
    private readonly FileSummary summary;
    private readonly SymbolTable symbols;
    private readonly DataFlow flow;
    private readonly ControlFlow control;
    private Dictionary<int, List<Node>>? callers;
    private readonly RelationTable.Builder relations = new();

    private RelationBuilder(LinkedFile file)
    {
        this.file = file;
        summary = file.Summary;
        symbols = new SymbolTable(summary.Nodes.Length);
        flow = new DataFlow(file, symbols);
        control = new ControlFlow(summary);
    }

    /// <summary>The symbols and relations of a file whose calls are bound.</summary>
    public static Inference Build(LinkedFile file)
    {
        var builder = new RelationBuilder(file);
        builder.AddFlow();
        builder.AddControl();
        builder.AddCommands();
        builder.AddDefinitions();
        builder.AddMethods();
        new Repetition(file, builder.control, builder.flow).AddTo(builder.relations);
        new ArgumentUse(file, builder.flow).AddTo(builder.relations);
        return new Inference(builder.symbols.ToElements(), builder.relations.ToTable());
    }

    private bool IsEnd(int id) => summary.Nodes[id] is CallNode or TestNode or DispatchNode or LoopNode;

    private void AddControl()
    {
        foreach (var node in summary.Nodes)
        {
            switch (node)
            {
                case CallNode when file.Calls[node.Id] is { Reaches.IsEmpty: false }:
                    AddDeciders(node);
                    break;
                case LoopNode or ConditionalNode when control.Condition(node) is { } condition:
                    AddReached(Relation.ConditionReaches, node.Id, condition);
                    break;
                case ArmNode:
                    AddReached(Relation.ArmReaches, node.Parent, node);
                    break;
                case TestNode test:
                    AddExamined(test);
                    break;
                default:
                    break;
            }

            if (node is LoopNode { Form: LoopForm.ForEach } loop)
            {
                foreach (var item in loop.Items)
                {
                    foreach (var part in item.Parts.OfType<VariablePart>())
                    {
                        relations.Add(Relation.Iterates, loop.Id, symbols.Value(part.Name));
                    }
                }
            }
        }
    }

    private void AddDeciders(Node call)
    {
        var function = Math.Max(0, file.Owners[call.Id]);
        foreach (var decider in control.Of(call, function))
        {
            relations.Add(Relation.Decides, decider.Node.Id, call.Id);
        }

        // Whether a function with one caller runs at all is decided there.
        if (summary.Nodes[function] is FunctionNode && CallersOf(function) is [var caller])
        {
            foreach (var decider in control.Of(caller, Math.Max(0, file.Owners[caller.Id])))
            {
                relations.Add(Relation.Decides, decider.Node.Id, call.Id);
            }
        }
    }

    private List<Node> CallersOf(int function)
    {
        if (callers is null)
        {
            callers = [];
            foreach (var call in file.Calls)
            {
                if (call?.Definition is { Node: > 0 } definition && definition.Path == summary.Path)
                {
                    (callers.TryGetValue(definition.Node, out var list) ? list : callers[definition.Node] = []).Add(call.Node);
                }
            }
        }

        return callers.GetValueOrDefault(function) ?? [];
    }

    private void AddReached(Relation relation, int from, Node within)
    {
        for (var id = within.Id; id <= within.Last; id++)
        {
            if (file.Calls[id] is { Reaches.IsEmpty: false })
            {
                relations.Add(relation, from, id);
            }
        }
    }

    private void AddExamined(TestNode test)
    {
        AddProbed(test);
        foreach (var comparison in test.Comparisons)
        {
            foreach (var name in comparison.Left.Variables)
            {
                AddExamined(test, name, 0);
            }

            // `image in known`, `none is value`
            if (summary.Language != "shell" && comparison is { Operator: "==" or "!=", Right: { } right })
            {
                foreach (var name in right.Variables)
                {
                    AddExamined(test, name, 0);
                }
            }

            if (DataFlow.AsksForFile(comparison))
            {
                relations.Add(Relation.Examines, test.Id, symbols.File(FileNames.Key(VariableValues.Canonical(file, comparison.Left))));
            }
        }
    }

    // In a program, `held, ok := held[key]` is looked at where `ok` is.
    private void AddExamined(TestNode test, string name, int depth)
    {
        relations.Add(Relation.Examines, test.Id, symbols.Value(name));
        if (depth < 3 && summary.Language != "shell")
        {
            foreach (var assignment in file.AssignmentsOf(name).Where(assignment => assignment.Id < test.Id && file.Owners[assignment.Id] == file.Owners[test.Id]))
            {
                if (assignment.Value?.Parts is [VariablePart { Name: var other }] && other != name)
                {
                    AddExamined(test, other, depth + 1);
                }
            }
        }
    }

    // `$(stat -c %Y "$memo")`, `find "$stamp" -mmin -5`: a file's age is looked at.
    private void AddProbed(TestNode test)
    {
        foreach (var (reader, target) in flow.Reads)
        {
            if (file.Calls[reader]?.Tool is { Classes: var classes } && classes.Contains("clock") && flow.From(reader).Contains(test.Id))
            {
                relations.Add(Relation.Examines, test.Id, target);
            }
        }
    }

    private void AddCommands()
    {
        var groups = new Dictionary<int, List<int>>();
        foreach (var node in summary.Nodes)
        {
            if (node is CallNode or TestNode or AssignmentNode or PipelineNode)
            {
                var top = Command(node);
                (groups.TryGetValue(top, out var list) ? list : groups[top] = []).Add(node.Id);
            }
        }

        const int large = 60;
        foreach (var group in groups.Values.Where(group => group.Count is > 1 and < large))
        {
            foreach (var left in group)
            {
                foreach (var right in group.Where(right => right != left))
                {
                    relations.Add(Relation.SameCommand, left, right);
                }
            }
        }
    }

    private int Command(Node node)
    {
        var top = node;
        while (top.Parent >= 0 && summary.Nodes[top.Parent] is PipelineNode or CaptureNode or CallNode or AssignmentNode or TestNode)
        {
            top = summary.Nodes[top.Parent];
        }

        return top.Id;
    }

    private void AddMethods()
    {
        foreach (var type in summary.Nodes.OfType<ClassNode>())
        {
            foreach (var method in summary.Nodes.OfType<FunctionNode>().Where(function => function.Owner == type.Name && function.Owner.Length > 0))
            {
                relations.Add(Relation.HasMethod, type.Id, method.Id);
            }
        }
    }

    // A function that keeps its answer and looks whether it has one is about that, not about another interface.
    private bool KeepsAnswer(Node definition)
    {
        if (definition is not FunctionNode function || summary.Language == "shell")
        {
            return false;
        }

        var kept = summary.DescendantsOf(function).OfType<AssignmentNode>().Where(assignment => assignment.Kept).Select(assignment => assignment.Name).ToHashSet();
        return function.Memoises
            || (kept.Count > 0 && summary.DescendantsOf(function).OfType<TestNode>().Any(test => test.Comparisons.Any(comparison => comparison.Left.Variables.Any(kept.Contains))));
    }

    private void AddDefinitions()
    {
        foreach (var definition in summary.Nodes.Where(node => node is FunctionNode or AliasNode))
        {
            var name = definition is FunctionNode function ? function.Name : ((AliasNode)definition).Name;
            if (!KeepsAnswer(definition) && ThinFunctions.CallOf(file, definition) is { } fronted && !(definition is FunctionNode task && OwnTask.Is(file, task, fronted)))
            {
                relations.Add(Relation.Fronts, definition.Id, fronted.Node.Id);
            }

            foreach (var node in summary.DescendantsOf(definition))
            {
                if (file.Calls[node.Id] is { Tool: { IsPlatform: true } tool } && (tool.Name == name || tool.Aliases.Contains(name)))
                {
                    relations.Add(Relation.Shadows, definition.Id, node.Id);
                }
            }
        }
    }
}
