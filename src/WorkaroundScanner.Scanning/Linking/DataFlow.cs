using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Where the data of one file goes, step by step: pipes, captures, variables, files, here-documents, arguments.</summary>
internal sealed partial class DataFlow
{
    private const int NoOwner = -1;
    private const int MaxVisited = 1000;
    private const int MaxPrinted = 200;
    private const int MaxCallDepth = 12;

    /// <summary>Each use is tied to each definition that reaches it: a bound for files that define one name over and over.</summary>
    private const int MaxReaching = 64;
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
    private readonly Dictionary<(string Name, int Owner), List<Node>> definitionsByOwner = [];
    private readonly List<(int Node, int File)> writes = [];
    private readonly List<(int Node, int File)> reads = [];

    /// <summary>Calls of functions of this file, with the files that these write for them.</summary>
    private readonly HashSet<(int Node, int File)> toldToWrite = [];

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
        ConnectErrors();
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
        var takesNames = TakesNames(call);
        foreach (var word in call.Words)
        {
            foreach (var part in word.Parts)
            {
                if (part is CapturePart { Node: var written } && summary.Nodes[written] is CaptureNode { TakesInput: true } reading)
                {
                    ConnectWritten(call, reading);
                }

                else if (!takesNames || part is CapturePart { Node: var id } && summary.Nodes[id] is CaptureNode { AsFile: true })
                {
                    ConnectPart(part, call);
                }
            }
        }

        ConnectParameters(call);
    }

    // What a text tool is given as an argument is its pattern, and to a file tool a name: no data.
    private bool TakesNames(CallNode call) => file.Calls[call.Id]?.Tool is { IsPlatform: false } tool && tool.Classes.Any(name => name is "text" or "json" or "files" or "archive");

    // `tee >(grep digest)`: what the call writes is read there.
    private void ConnectWritten(CallNode call, CaptureNode reading)
    {
        foreach (var input in summary.ChildrenOf(reading).SelectMany(Inputs))
        {
            Edge(call.Id, input.Id, input: true);
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
        // A text that is put together around a value is a new text; a document that takes it in is not.
        AssignmentNode assignment => assignment.Value?.Parts is not { } parts || parts.All(part => part is not LiteralPart { Value.Length: > 1 }) || parts is [LiteralPart { Value: ['{', ..] }, _, ..],
        LoopNode => true,
        TestNode => IsValue(id),
        CallNode { CallsFunction: true } call when file.Calls[id] is { Tool: null, Definition: null } => !RunsCommand(call),
        CallNode call => file.Calls[id] is { } bound
            && (bound.Name is "cp" or "mv" or "tee" or "sponge" or "base64" || (bound.Definition is { Node: > 0 } && bound.Reaches.IsEmpty) || (bound.Tool is { IsPlatform: false, Classes: var classes } ? classes.Any(IsFilterClass) : call.Words[0].Text is "read" or "mapfile" or "readarray")),
        _ => false,
    };

    // `node.ExecOutput("ip", "route")` gives that command's output; `runner.RunCmd(cmd)` what the command that it is given prints.
    private static bool RunsCommand(CallNode call) => RunningName.Fits(LinkedFile.LastPart(call.Words[0].Text)) && call.Words.Skip(1).Any(word => word.Literal?.Length > 0);

    private static bool IsFilterClass(string name) => name is "text" or "json" or "massage" or "print" or "filter" or "template";
}
