using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Where the data of one file goes, step by step: pipes, captures, variables, files, here-documents, arguments.</summary>
internal sealed class DataFlow
{
    private const int MaxVisited = 1000;
    private const int MaxPrinted = 200;
    private const int MaxCallDepth = 12;
    private readonly LinkedFile file;
    private readonly FileSummary summary;
    private readonly SymbolTable symbols;
    private readonly HashSet<int>[] next;
    private static readonly (HashSet<int> All, HashSet<int> Fed) Nowhere = ([], []);
    private readonly Dictionary<int, (HashSet<int> All, HashSet<int> Fed)> reached = [];
    private readonly Dictionary<int, Node[]> printed = [];
    private readonly Dictionary<(int Function, int Position), List<int>> parameters = [];
    private int printing;
    private readonly HashSet<(int From, int To)> inputs = [];
    private readonly Dictionary<string, List<Node>> definitions = new(StringComparer.Ordinal);
    private readonly List<(int Node, int File)> writes = [];
    private readonly List<(int Node, int File)> reads = [];

    public DataFlow(LinkedFile file, SymbolTable symbols)
    {
        this.file = file;
        this.symbols = symbols;
        summary = file.Summary;
        next = new HashSet<int>[summary.Nodes.Length];
        FindDefinitions();
        FindParameters();
        FindWriters();
        AddParameterFiles();
        foreach (var node in summary.Nodes)
        {
            Connect(node);
        }

        ConnectFiles();
    }

    /// <summary>Which node writes which file.</summary>
    public IReadOnlyList<(int Node, int File)> Writes => writes;

    /// <summary>Which node reads which file.</summary>
    public IReadOnlyList<(int Node, int File)> Reads => reads;

    /// <summary>The nodes that receive a node's data in one step.</summary>
    public IReadOnlyCollection<int> Next(int node) => next[node] ?? (IReadOnlyCollection<int>)[];

    /// <summary>Every node that a node's data arrives at; it passes through variables and through tools that only transform text.</summary>
    public HashSet<int> From(int start) => Reach(start).All;

    /// <summary>Those of them at which it arrives as input or as a file's content, not as an argument.</summary>
    public HashSet<int> FedBy(int start) => Reach(start).Fed;

    private (HashSet<int> All, HashSet<int> Fed) Reach(int start)
    {
        if (!reached.TryGetValue(start, out var known))
        {
            known = next[start] is null ? Nowhere : Walk(start);
            reached[start] = known;
        }

        return known;
    }

    private (HashSet<int> All, HashSet<int> Fed) Walk(int start)
    {
        var fed = new HashSet<int>();
        var seen = new HashSet<int>();
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.Count > 0 && seen.Count < MaxVisited)
        {
            var from = queue.Dequeue();
            foreach (var to in Next(from))
            {
                if (inputs.Contains((from, to)))
                {
                    fed.Add(to);
                }

                if (seen.Add(to) && IsTransparent(to))
                {
                    queue.Enqueue(to);
                }
            }
        }

        return (seen, fed);
    }

    /// <summary>The calls whose output a construct gives.</summary>
    public IEnumerable<Node> Outputs(Node node) => node switch
    {
        CallNode call => RedirectsOutput(call) ? [] : Printed(call).Prepend(call),
        PipelineNode => summary.ChildrenOf(node).LastOrDefault() is { } last ? Outputs(last) : [],
        FunctionNode or AliasNode or AssignmentNode or TestNode or JumpNode or BlockNode { Role: BlockRole.Condition } => [],
        _ => RedirectsOutput(node) ? [] : summary.ChildrenOf(node).Where(child => child is not CaptureNode || node is CaptureNode).SelectMany(Outputs),
    };

    // What a function of this file prints comes out where it is called.
    private Node[] Printed(CallNode call) =>
        file.Calls[call.Id]?.Definition is { Node: > 0 } definition && definition.Path == summary.Path && summary.Nodes[definition.Node] is FunctionNode function
            ? PrintedBy(function)
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
        CallNode => [node],
        PipelineNode => summary.ChildrenOf(node).FirstOrDefault() is { } first ? Inputs(first) : [],
        ListNode => summary.ChildrenOf(node).FirstOrDefault() is { } first ? Inputs(first) : [],
        LoopNode loop => summary.DescendantsOf(loop).OfType<CallNode>().Where(call => call.Words[0].Text is "read").Take(1),
        BlockNode or ConditionalNode => summary.ChildrenOf(node).Take(2).SelectMany(Inputs),
        _ => [],
    };

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
                case CallNode { Words: [{ Text: "printf" }, { Text: "-v" }, var target, ..] }:
                    Define(target.Text, node);
                    break;
                default:
                    break;
            }
        }
    }

    private void Define(string name, Node node) =>
        (definitions.TryGetValue(name, out var list) ? list : definitions[name] = []).Add(node);

    private void FindWriters()
    {
        foreach (var node in summary.Nodes)
        {
            foreach (var redirection in node.Redirections)
            {
                if (redirection.Kind is RedirectionKind.Write or RedirectionKind.Append && redirection.Descriptor != 2 && Key(redirection.Target) is { } key)
                {
                    foreach (var writer in node is CallNode ? [node] : summary.ChildrenOf(node).SelectMany(Outputs))
                    {
                        writes.Add((writer.Id, symbols.File(key)));
                    }
                }
            }

            if (file.Calls[node.Id] is { } call)
            {
                foreach (var (word, also) in FileOperands.Written(call))
                {
                    if (Key(word) is { } key)
                    {
                        var target = symbols.File(key);
                        writes.Add((node.Id, target));
                        if (also)
                        {
                            reads.Add((node.Id, target));
                        }
                    }
                }
            }
        }
    }

    // `render "$tag" "$out"`, where `render` writes to its second parameter: what it writes arrives in the caller's file.
    private void AddParameterFiles()
    {
        var own = writes.ToArray();
        if (own.Length == 0)
        {
            return;
        }

        foreach (var call in file.Calls)
        {
            if (call?.Definition is not { Node: > 0 } definition || definition.Path != summary.Path || call.Prefixes.Length > 0
                || summary.Nodes[definition.Node] is not FunctionNode function)
            {
                continue;
            }

            foreach (var (writer, written) in own.Where(write => function.Encloses(write.Node)))
            {
                if (Parameter(function, symbols.Name(written)) is var position and > 0 && position < call.Node.Words.Length
                    && Key(call.Node.Words[position]) is { } key)
                {
                    writes.Add((writer, symbols.File(key)));
                }
            }
        }
    }

    private int Parameter(FunctionNode function, string path)
    {
        if (path is not ['$', .. var name] || name.Contains('/', StringComparison.Ordinal))
        {
            return -1;
        }

        var assignment = file.AssignmentsOf(name).FirstOrDefault(assignment => function.Encloses(assignment.Id));
        var source = assignment?.Value?.Parts is [VariablePart only] ? only.Name : name;
        return source is [>= '1' and <= '9'] ? source[0] - '0' : -1;
    }

    private string? Key(Word word)
    {
        var text = FileNames.Key(VariableValues.Canonical(file, word));
        return text.Length == 0 || text is "-" or "/dev/null" or "/dev/stdout" or "/dev/stderr" or "/dev/tty" ? null : text;
    }

    private void Connect(Node node)
    {
        switch (node)
        {
            case PipelineNode:
                ConnectStages(node);
                break;
            case CallNode call:
                ConnectCall(call);
                break;
            case AssignmentNode assignment:
                ConnectWord(assignment.Value, node);
                foreach (var element in assignment.Elements)
                {
                    ConnectWord(element, node);
                }

                break;
            case TestNode test:
                foreach (var comparison in test.Comparisons)
                {
                    ConnectWord(comparison.Left, node);
                    ConnectWord(comparison.Right, node);
                }

                foreach (var name in test.Reads)
                {
                    Use(name, node, input: false, user: null);
                }

                break;
            case LoopNode loop:
                foreach (var item in loop.Items)
                {
                    ConnectWord(item, node);
                }

                break;
            case DispatchNode dispatch:
                ConnectWord(dispatch.Subject, node);
                break;
            default:
                break;
        }

        ConnectRedirections(node);
    }

    private void ConnectStages(Node pipeline)
    {
        Node? before = null;
        foreach (var stage in summary.ChildrenOf(pipeline))
        {
            if (before is not null)
            {
                foreach (var from in Outputs(before))
                {
                    foreach (var to in Inputs(stage))
                    {
                        Edge(from.Id, to.Id, input: true);
                    }
                }
            }

            before = stage;
        }
    }

    private void ConnectCall(CallNode call)
    {
        var bound = file.Calls[call.Id];
        var takesNames = bound?.Tool is { IsPlatform: false } tool && tool.Classes.Any(name => name is "text" or "json" or "files" or "archive");
        foreach (var word in call.Words)
        {
            foreach (var part in word.Parts)
            {
                // What a text tool is given as an argument is its pattern, and to a file tool a name: no data.
                if (!takesNames || part is CapturePart { Node: var id } && summary.Nodes[id] is CaptureNode { AsFile: true })
                {
                    ConnectPart(part, call);
                }
            }
        }

        ConnectParameters(call);
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
            IEnumerable<Word> words = node switch
            {
                AssignmentNode { Value: { } value } => [value],
                CallNode call => call.Words,
                _ => [],
            };
            foreach (var name in words.SelectMany(word => word.Variables).Where(name => name is [>= '1' and <= '9']))
            {
                var key = (file.Owners[node.Id], name[0] - '0');
                (parameters.TryGetValue(key, out var list) ? list : parameters[key] = []).Add(node.Id);
            }
        }
    }

    private void ConnectRedirections(Node node)
    {
        foreach (var redirection in node.Redirections)
        {
            switch (redirection.Kind)
            {
                case RedirectionKind.HereDocument or RedirectionKind.HereString:
                    foreach (var input in Inputs(node))
                    {
                        ConnectWord(redirection.Target, input, input: true);
                    }

                    break;
                case RedirectionKind.Read when redirection.Target.Parts is [CapturePart capture]:
                    foreach (var from in Outputs(summary.Nodes[capture.Node]))
                    {
                        foreach (var input in Inputs(node))
                        {
                            Edge(from.Id, input.Id, input: true);
                        }
                    }

                    break;
                case RedirectionKind.Read when Key(redirection.Target) is { } key && symbols.KnownFile(key) is var known and >= 0:
                    foreach (var input in Inputs(node))
                    {
                        reads.Add((input.Id, known));
                    }

                    break;
                case RedirectionKind.Write or RedirectionKind.Append when redirection.Target.Parts is [CapturePart capture]:
                    foreach (var input in summary.ChildrenOf(summary.Nodes[capture.Node]).SelectMany(Inputs))
                    {
                        Edge(node.Id, input.Id, input: true);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void ConnectWord(Word? word, Node to, bool input = false, Node? user = null)
    {
        if (word is null)
        {
            return;
        }

        foreach (var part in word.Parts)
        {
            ConnectPart(part, to, input, user);
        }
    }

    private void ConnectPart(WordPart part, Node to, bool input = false, Node? user = null)
    {
        switch (part)
        {
            case CapturePart capture:
                var asFile = summary.Nodes[capture.Node] is CaptureNode { AsFile: true };
                foreach (var from in Outputs(summary.Nodes[capture.Node]))
                {
                    Edge(from.Id, to.Id, input || asFile);
                }

                break;
            case VariablePart variable:
                Use(variable.Name, to, input, user);
                ConnectWord(variable.Operand, to, input, user);
                break;
            case ArithmeticPart arithmetic:
                foreach (var name in arithmetic.Reads)
                {
                    Use(name, to, input, user);
                }

                break;
            default:
                break;
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
        if (!definitions.TryGetValue(name, out var all))
        {
            return [];
        }

        var owner = file.Owners[user.Id];
        var own = all.Where(definition => file.Owners[definition.Id] == owner).ToList();
        if (own.Count == 0)
        {
            own = all.Where(definition => file.Owners[definition.Id] < 0).ToList();
        }

        return ReachingWithin(own.Count == 0 ? all : own, user);
    }

    private IEnumerable<Node> ReachingWithin(List<Node> candidates, Node user)
    {
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var definition = candidates[i];
            if (definition.Id > user.Id && !definition.Encloses(user.Id))
            {
                if (SharesLoop(definition, user))
                {
                    yield return definition;
                }

                continue;
            }

            if (definition.Id == user.Id || (definition is AssignmentNode && definition.Encloses(user.Id)))
            {
                continue;
            }

            yield return definition;
            if (definition is AssignmentNode { Appends: false, Counts: false } && IsUnconditional(definition, user))
            {
                yield break;
            }
        }
    }

    private bool SharesLoop(Node definition, Node user) =>
        summary.AncestorsOf(user).Any(up => up is LoopNode && up.Encloses(definition.Id));

    private bool IsUnconditional(Node definition, Node user)
    {
        var parent = summary.Nodes[Math.Max(0, definition.Parent)];
        return parent is BlockNode or ScriptNode or ArmNode && parent.Encloses(user.Id);
    }

    private void ConnectFiles()
    {
        if (writes.Count == 0)
        {
            return;
        }

        FileOperands.FindReaders(file, symbols, reads);
        foreach (var (reader, read) in reads)
        {
            foreach (var (writer, written) in writes)
            {
                // Functions run in another order than they stand in.
                if (written == read && writer != reader && !FileOperands.Copies(file.Calls[writer]) && (writer < reader || file.Owners[writer] != file.Owners[reader]
                    || SharesLoop(summary.Nodes[writer], summary.Nodes[reader])))
                {
                    Edge(writer, reader, input: true);
                }
            }
        }
    }

    private void Edge(int from, int to, bool input = false)
    {
        (next[from] ??= []).Add(to);
        if (input && !TakesInputAsArguments(to))
        {
            inputs.Add((from, to));
        }
    }

    private bool TakesInputAsArguments(int id) =>
        file.Calls[id] is { } call && call.Prefixes.Any(prefix => prefix.Name is "xargs" or "gxargs" or "parallel");

    private bool IsTransparent(int id) => summary.Nodes[id] switch
    {
        // A text that is put together around a value is a new text.
        AssignmentNode assignment => assignment.Value?.Parts.All(part => part is not LiteralPart { Value.Length: > 1 }) != false,
        LoopNode => true,
        CallNode call => file.Calls[id] is { } bound
            && (bound.Name is "cp" or "mv" or "tee" or "sponge" or "base64" || (bound.Definition is { Node: > 0 } && bound.Reaches.IsEmpty) || (bound.Tool is { IsPlatform: false, Classes: var classes } ? classes.Any(IsFilterClass) : call.Words[0].Text is "read" or "mapfile" or "readarray")),
        _ => false,
    };

    private static bool IsFilterClass(string name) => name is "text" or "json" or "massage" or "print" or "filter" or "template";
}
