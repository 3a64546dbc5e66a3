using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>Variables: where they get their values, and where those arrive.</content>
internal sealed partial class DataFlow
{
    private void FindDefinitions()
    {
        foreach (var node in summary.Nodes)
        {
            switch (node)
            {
                case AssignmentNode assignment:
                    Define(assignment.Name, node);
                    break;
                case LoopNode { Variable: { } variable }:
                    Define(variable, node);
                    break;
                case CallNode { Words: [var name, ..] words } when name.Text is "read" or "mapfile" or "readarray":
                    foreach (var word in words.Skip(1))
                    {
                        if (word.Text.Length > 0 && word.Text[0] != '-')
                        {
                            Define(word.Text, node);
                        }
                    }

                    break;
                case CallNode { Redirections: [.., { Kind: RedirectionKind.Write, Target.Parts: [VariablePart { Operator: "" } written] }] } when summary.Language == "go" && file.Calls[node.Id] is { IsPlatform: false }:
                    // A buffer or a handle that is written to holds what was written.
                    Define(written.Name, node);
                    break;
                case CallNode { Words: [{ Text: "printf" }, { Text: "-v" }, var target, ..] }:
                    Define(target.Text, node);
                    break;
                default:
                    break;
            }
        }
    }

    private void Define(string name, Node node)
    {
        (definitions.TryGetValue(name, out var list) ? list : definitions[name] = []).Add(node);
        var owned = (name, file.Owners[node.Id]);
        (definitionsByOwner.TryGetValue(owned, out var own) ? own : definitionsByOwner[owned] = []).Add(node);
    }

    // What is given as a parameter arrives where the function of this file reads it.
    private void ConnectParameters(CallNode call)
    {
        if (file.Calls[call.Id] is not { Definition: { Node: > 0 } definition, Prefixes.Length: 0 } || definition.Path != summary.Path)
        {
            return;
        }

        for (var position = 1; position < Math.Min(call.Words.Length, 10); position++)
        {
            if (parameters.TryGetValue((definition.Node, position), out var readers))
            {
                foreach (var reader in readers)
                {
                    ConnectWord(call.Words[position], summary.Nodes[reader], user: call);
                }
            }
        }
    }

    private void FindParameters()
    {
        foreach (var node in summary.Nodes)
        {
            switch (node)
            {
                case AssignmentNode { Value: { } value }:
                    FindParameters(value, node);
                    break;
                case CallNode call when !TakesNames(call):
                    foreach (var word in call.Words)
                    {
                        FindParameters(word, node);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void FindParameters(Word word, Node node)
    {
        foreach (var part in word.Parts)
        {
            if (part is LiteralPart)
            {
                continue;
            }

            foreach (var name in part.Variables)
            {
                if (name is [>= '1' and <= '9'])
                {
                    var key = (file.Owners[node.Id], name[0] - '0');
                    (parameters.TryGetValue(key, out var list) ? list : parameters[key] = []).Add(node.Id);
                }
            }
        }
    }

    // The value is looked up where it is used, which for a parameter is at the call.
    private void Use(string name, Node to, bool input, Node? user)
    {
        foreach (var definition in Reaching(name, user ?? to))
        {
            Edge(definition.Id, to.Id, input);
        }
    }

    /// <summary>The definitions of a variable that can reach a use.</summary>
    public IEnumerable<Node> Reaching(string name, Node user)
    {
        if (definitionsByOwner.TryGetValue((name, file.Owners[user.Id]), out var own) || definitionsByOwner.TryGetValue((name, NoOwner), out own))
        {
            return ReachingWithin(own, user);
        }

        return definitions.TryGetValue(name, out var all) ? ReachingWithin(all.FindAll(definition => !file.Hides(definition, user)), user) : [];
    }

    /// <param name="candidates">The definitions in question, in the order of the file.</param>
    /// <param name="user">The use.</param>
    private List<Node> ReachingWithin(List<Node> candidates, Node user)
    {
        // What is defined further below arrives in the next turn of a loop around both.
        var end = Math.Max(user.Id, summary.AncestorsOf(user).LastOrDefault(up => up is LoopNode)?.Last ?? 0);
        var reaching = new List<Node>();
        for (var place = PlaceBehind(candidates, end) - 1; place >= 0 && reaching.Count < MaxReaching; place--)
        {
            var definition = candidates[place];
            if (definition.Id == user.Id || (definition is AssignmentNode && definition.Encloses(user.Id)))
            {
                continue;
            }

            reaching.Add(definition);
            if (definition.Id < user.Id && definition is AssignmentNode { Appends: false, Counts: false } && IsUnconditional(definition, user))
            {
                break;
            }
        }

        return reaching;
    }

    private static int PlaceBehind(List<Node> nodes, int id)
    {
        var (low, high) = (0, nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = nodes[middle].Id <= id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool SharesLoop(Node definition, Node user) =>
        summary.AncestorsOf(user).Any(up => up is LoopNode && up.Encloses(definition.Id));

    private bool IsUnconditional(Node definition, Node user)
    {
        var parent = summary.Nodes[Math.Max(0, definition.Parent)];
        return parent is BlockNode or ScriptNode or ArmNode && parent.Encloses(user.Id);
    }
}
