using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>Where data goes.</content>
internal sealed partial class RelationBuilder
{
    private void AddFlow()
    {
        foreach (var (node, target) in flow.Writes)
        {
            relations.Add(Relation.Writes, node, target);
            relations.Add(Relation.FlowsTo, node, target);
        }

        foreach (var (node, target) in flow.Reads)
        {
            relations.Add(Relation.Reads, node, target);
            AddEnds(target, node);
        }

        var values = Values();
        foreach (var node in summary.Nodes)
        {
            // Rules ask where the data of tools and platforms goes, not that of every command.
            if (file.Calls[node.Id] is { } call && (call.Tool is not null || !call.Reaches.IsEmpty))
            {
                AddFlowFrom(node.Id, values);
            }
            else if (node is CallNode && node.Parent >= 0 && summary.Nodes[node.Parent] is PipelineNode)
            {
                // In a pipeline, what any other program writes is the next one's input.
                foreach (var to in flow.Next(node.Id).Where(IsEnd))
                {
                    relations.Add(Relation.PipesTo, node.Id, to);
                    relations.Add(Relation.FlowsTo, node.Id, to);
                    relations.Add(Relation.Feeds, node.Id, to);
                }
            }
        }
    }

    private Dictionary<int, int> Values()
    {
        var values = new Dictionary<int, int>();
        foreach (var assignment in summary.Nodes.OfType<AssignmentNode>())
        {
            var value = symbols.Value(assignment.Name);
            values[assignment.Id] = value;
            relations.Add(Relation.Writes, assignment.Id, value);
        }

        return values;
    }

    private void AddFlowFrom(int start, Dictionary<int, int> values)
    {
        foreach (var to in flow.Next(start))
        {
            if (IsEnd(to))
            {
                relations.Add(Relation.PipesTo, start, to);
            }
        }

        var fed = flow.FedBy(start);
        var isHelpers = IsHelpers(start);
        foreach (var to in flow.From(start))
        {
            if (isHelpers && file.Owners[to] != file.Owners[start])
            {
                continue;
            }

            if (IsEnd(to))
            {
                relations.Add(Relation.FlowsTo, start, to);
                if (fed.Contains(to))
                {
                    relations.Add(Relation.Feeds, start, to);
                }

                foreach (var (writer, target) in flow.Writes)
                {
                    if (writer == to && file.Calls[to] is { IsPlatform: false })
                    {
                        relations.Add(Relation.FlowsTo, start, target);
                    }
                }
            }
            else if (values.TryGetValue(to, out var value))
            {
                relations.Add(Relation.FlowsTo, start, value);
                relations.Add(Relation.FlowsTo, start, to);
            }
        }
    }

    // What a helper runs differs from caller to caller: outside of it, each call of the helper is where the data comes from.
    private bool IsHelpers(int start) => file.Calls[start] is { Tool: null } call && file.RunsArguments(call.Node) && file.Owners[start] > 0;

    // A file flows to what reads it and on to where that passes it.
    private void AddEnds(int symbol, int reader)
    {
        relations.Add(Relation.FlowsTo, symbol, reader);
        relations.Add(Relation.Feeds, symbol, reader);
        if (file.Calls[reader] is { IsPlatform: false })
        {
            // `--patch "$(cat patch.yaml)"` is given the file; a single value out of it, kept in a variable, is an argument.
            var fed = flow.FedBy(reader);
            var next = flow.Next(reader);
            foreach (var to in flow.From(reader).Where(IsEnd))
            {
                relations.Add(Relation.FlowsTo, symbol, to);
                if (fed.Contains(to) || next.Contains(to))
                {
                    relations.Add(Relation.Feeds, symbol, to);
                }
            }
        }
    }
}
