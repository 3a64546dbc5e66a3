using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>A file while its repository is being linked.</summary>
internal sealed class LinkedFile
{
    private readonly Dictionary<string, Node> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> overloads = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Owner, string Name), FunctionNode> methods = [];
    private readonly Dictionary<string, ClassNode> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FunctionNode>> byOwner = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] running;
    private readonly Dictionary<int, HelperTraits> traits = [];
    private readonly Dictionary<string, List<AssignmentNode>> assignments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AssignmentNode>> additions = new(StringComparer.Ordinal);

    public LinkedFile(FileSummary summary)
    {
        Summary = summary;
        Calls = new BoundCall?[summary.Nodes.Length];
        Owners = new int[summary.Nodes.Length];
        foreach (var node in summary.Nodes)
        {
            Owners[node.Id] = node.Parent < 0 ? -1 : summary.Nodes[node.Parent] is FunctionNode ? node.Parent : Owners[node.Parent];
            switch (node)
            {
                case FunctionNode function:
                    methods.TryAdd((function.Owner, function.Name), function);
                    if (function.Owner.Length > 0)
                    {
                        (byOwner.TryGetValue(function.Owner, out var owned) ? owned : byOwner[function.Owner] = []).Add(function);
                    }

                    if (!definitions.TryAdd(function.Name, function))
                    {
                        (overloads.TryGetValue(function.Name, out var same) ? same : overloads[function.Name] = [definitions[function.Name]]).Add(function);
                    }

                    break;
                case ClassNode type:
                    classes.TryAdd(type.Name, type);
                    break;
                case AliasNode alias:
                    definitions.TryAdd(alias.Name, alias);
                    break;
                case AssignmentNode assignment:
                    Add(assignments, assignment);
                    if (assignment is { Appends: true, Elements.Length: > 0 })
                    {
                        Add(additions, assignment);
                    }

                    break;
                default:
                    break;
            }
        }

        running = new bool[summary.Nodes.Length];
        foreach (var call in summary.Calls)
        {
            running[call.Id] = HelperTraits.IsRunning(this, call);
        }

        AddHandedOn();

        foreach (var definition in definitions.Values)
        {
            traits[definition.Id] = HelperTraits.Of(this, definition);
        }
    }

    public FileSummary Summary { get; }

    public string Path => Summary.Path;

    /// <summary>Per node id the bound call, or null.</summary>
    public BoundCall?[] Calls { get; }

    /// <summary>Per node id the id of the innermost function around it, or -1.</summary>
    public int[] Owners { get; }

    public List<LinkedFile> Sources { get; } = [];

    public List<LinkedFile> SourcedBy { get; } = [];

    /// <summary>The files whose definitions this one can use, itself first.</summary>
    public ImmutableArray<LinkedFile> Visible { get; set; } = [];

    /// <summary>Whether a call runs the arguments of the function or script around it as a command.</summary>
    public bool RunsArguments(CallNode call) => running[call.Id];

    // `attempt "$@"` inside another function, where `attempt` runs what it is given, runs that too.
    private void AddHandedOn()
    {
        if (IsProgram || definitions.Count < 2)
        {
            return;
        }

        var helpers = Summary.Calls.Where(call => running[call.Id] && Owners[call.Id] >= 0).Select(call => Owners[call.Id]).ToHashSet();
        foreach (var call in helpers.Count == 0 ? [] : Summary.Calls)
        {
            running[call.Id] |= Owners[call.Id] >= 0 && call.Words is [{ Literal: { } name }, .. var given] && given.Any(word => word.Parts is [ArgumentsPart])
                && definitions.TryGetValue(name, out var helper) && helper.Id != Owners[call.Id] && helpers.Contains(helper.Id);
        }
    }

    /// <summary>What a definition of this file does with its arguments.</summary>
    public HelperTraits TraitsOf(Node definition) => traits.GetValueOrDefault(definition.Id, HelperTraits.None);

    /// <summary>The function or alias of a name in this file, or null.</summary>
    public Node? DefinitionOf(string name) => definitions.GetValueOrDefault(name);

    /// <summary>The class of a name in this file, or null.</summary>
    public ClassNode? ClassNamed(string name) => classes.GetValueOrDefault(name);

    /// <summary>The method of a class in this file, or null.</summary>
    public FunctionNode? MethodNamed(string owner, string name) => methods.GetValueOrDefault((owner, name));

    /// <summary>The assignments of a name in this file, in source order.</summary>
    public IReadOnlyList<AssignmentNode> AssignmentsOf(string name) =>
        assignments.TryGetValue(name, out var list) ? list : [];

    /// <summary>Those of them that add elements to a list.</summary>
    public IReadOnlyList<AssignmentNode> AdditionsTo(string name) =>
        additions.TryGetValue(name, out var list) ? list : [];

    /// <summary>The assignments by the functions that they stand in.</summary>
    public AssignmentScopes Scopes => field ??= new(this);

    /// <summary>The names that any file of the repository defines: what is not among them is not looked for in every file that can be seen.</summary>
    public IReadOnlySet<string> DefinedNames { get; set; } = new HashSet<string>();

    /// <summary>The names that this file defines.</summary>
    public IEnumerable<string> OwnNames => definitions.Keys;

    /// <summary>Files that are imported under a name: what stands before the dot.</summary>
    public Dictionary<string, ImmutableArray<LinkedFile>> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>Names before a dot that mean a module of somebody else.</summary>
    public HashSet<string> ForeignModules { get; } = new(StringComparer.Ordinal);

    /// <summary>What imported modules hold under a name that begins with theirs: <c>settings.PREFIX</c> is the <c>PREFIX</c> of <c>settings</c>.</summary>
    public IEnumerable<(LinkedFile File, AssignmentNode Node)> HeldByModules(string name) => Modules
        .Where(module => name.Length > module.Key.Length + 1 && name[module.Key.Length] == '_' && name.StartsWith(module.Key.Replace('.', '_'), StringComparison.Ordinal))
        .SelectMany(module => module.Value.SelectMany(file => file.HeldOutside(name[(module.Key.Length + 1)..])));

    private IEnumerable<(LinkedFile File, AssignmentNode Node)> HeldOutside(string name) =>
        AssignmentsOf(name).Where(assignment => Owners[assignment.Id] < 0).Select(assignment => (this, assignment));

    /// <summary>What stands behind the last dot of a name.</summary>
    public static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>The function that a program's call means: of a module, of the same class, or of any file that can be seen.</summary>
    public (LinkedFile File, Node Node)? FindFunction(string name, Node call)
    {
        var dot = name.LastIndexOf('.');
        var last = name[(dot + 1)..];
        if (!DefinedNames.Contains(last))
        {
            return null;
        }

        if (dot > 0)
        {
            var head = name[..dot];
            if (Modules.TryGetValue(head, out var files))
            {
                return files.Select(file => (File: file, Node: file.DefinitionOf(last))).FirstOrDefault(found => found.Node is not null) is { Node: { } inModule } module
                    ? (module.File, inModule)
                    : null;
            }

            if (ForeignModules.Contains(head.Split('.')[0]))
            {
                return null;
            }
        }

        if (OwnClass(dot > 0 ? name[..dot] : "", call) is { } own && MethodOf(own, last, call) is { } ofOwn)
        {
            return ofOwn;
        }

        var written = dot > 0 ? ReceiverTypes.Of(this, name[..dot], call) : null;
        if (written is { } type)
        {
            if (ReceiverTypes.MethodOf(type, last) is { } ofType)
            {
                return ofType;
            }

            if (type.IsForeign)
            {
                return null;
            }

            if (Summary.Language == "go" && !ReceiverTypes.IsDeclared(type) && OnlyImported(name[..dot], last) is { } implementing)
            {
                return implementing;
            }
        }

        if (dot > 0 && ClassOf(name[..dot]) is { } owner && MethodOf(owner, last, call) is { } ofMade)
        {
            return ofMade;
        }

        if (dot > 0 && OfNamedClass(LastPart(name[..dot]), last) is { } ofClass)
        {
            return ofClass;
        }

        bool MayBeMeant(Node node) => node is not FunctionNode { Form: FunctionForm.Method } method
            || (dot > 0 ? Summary.Language == "go" || IsOwnReceiver(name[..dot]) || !CollectionMethod.IsMeant(name[..dot], method) : !RequiresReceiver);

        // What a field is written to be, maybe an interface, is not the class around the call.
        var around = written is null ? null : MethodAround(call)?.Owner;

        // Of what another class made nothing else is known.
        if (dot > 0 && name[dot - 1] == ')')
        {
            return null;
        }

        foreach (var file in Visible)
        {
            if ((file == this ? OverloadOf(last, call) : file.DefinitionOf(last)) is { } node && MayBeMeant(node) && !(around is not null && node is FunctionNode { Owner: var holder } && holder == around))
            {
                // `self.client.apply(x)` inside `apply` means the method of the other object.
                if (node.Encloses(call.Id) && file == this && dot > 0 && !IsOwnReceiver(name[..dot]))
                {
                    if (Summary.Language == "go")
                    {
                        return null;
                    }

                    continue;
                }

                return (file, node);
            }
        }

        return null;
    }

    private (LinkedFile File, Node Node)? MethodOf(string owner, string name, Node call) => Visible.FirstOrDefault(file => file.methods.ContainsKey((owner, name))) is { } holder
        ? (holder, holder == this ? Chosen(byOwner[owner].FindAll(function => function.Name == name && function.Owner == owner), call) ?? methods[(owner, name)] : holder.methods[(owner, name)])
        : null;

    // `self.run()` means a method of the class that it stands in; so does `c.run()` where the method calls itself's object `c`.
    private string? OwnClass(string receiver, Node call)
    {
        if (receiver.Length == 0 && (RequiresReceiver || !IsProgram))
        {
            return null;
        }

        return MethodAround(call) is { } method && (receiver.Length == 0 || NamesItself(receiver, method)) ? method.Owner : null;
    }

    private FunctionNode? MethodAround(Node call)
    {
        for (var id = Owners[call.Id]; id >= 0; id = Owners[id])
        {
            if (Summary.Nodes[id] is FunctionNode { Owner.Length: > 0 } method)
            {
                return method;
            }
        }

        return null;
    }

    // `self.client = Kubectl(context)`, `helm := NewHelm(runner)`: what was made is of that class. So is `Kubectl().` itself.
    private string? ClassOf(string receiver)
    {
        if (receiver.EndsWith("()", StringComparison.Ordinal))
        {
            return receiver[..^2].Split('.').LastOrDefault(part => char.IsAsciiLetterUpper(part[0])) is { } maker ? MadeBy(maker) : null;
        }

        var made = AssignmentsOf(receiver.Replace('.', '_'))
            .Select(assignment => assignment.Value?.Parts is [CapturePart capture] ? Summary.ChildrenOf(Summary.Nodes[capture.Node]).FirstOrDefault() : null)
            .OfType<CallNode>()
            .FirstOrDefault(call => call.CallsFunction);
        var type = made is null ? "" : LastPart(made.Words[0].Text);
        type = MadeBy(type);
        return type.Length > 0 && char.IsAsciiLetterUpper(type[0]) ? type : null;
    }

    // `env.Kubectl.Get(...)`, `kubectl.delete(...)`: an object that has the name of a class which an imported module holds is one of it.
    private (LinkedFile File, Node Node)? OfNamedClass(string receiver, string method)
    {
        foreach (var file in Modules.Values.SelectMany(files => files))
        {
            if (file.byOwner.TryGetValue(receiver, out var owned) && owned.Find(function => function.Name == method) is { } node)
            {
                return (file, node);
            }
        }

        return null;
    }

    // Go's interfaces are met without a word: where the packages that the file imports hold one type with such a method, it is that one.
    private (LinkedFile File, Node Node)? OnlyImported(string receiver, string method)
    {
        (LinkedFile File, FunctionNode Node)? only = null;
        foreach (var file in Modules.Values.SelectMany(files => files))
        {
            if (file.DefinitionOf(method) is FunctionNode { Owner.Length: > 0 } node && !CollectionMethod.IsMeant(receiver, node))
            {
                if (only is { } other && other.Node != node)
                {
                    return null;
                }

                only = (file, node);
            }
        }

        return only is { } found ? (found.File, found.Node) : null;
    }

    // Go's constructors are functions: `NewBinary`.
    private string MadeBy(string maker) => Summary.Language == "go" && maker.StartsWith("New", StringComparison.Ordinal) ? maker[3..] : maker;

    // One of several functions of a name that calls it means another of them.
    private Node? OverloadOf(string name, Node call) => (overloads.TryGetValue(name, out var list) ? Chosen(list, call) : null) ?? DefinitionOf(name);

    private static Node? Chosen<T>(List<T> overloads, Node call)
        where T : Node => overloads.Find(function => call is CallNode { Words.Length: var words } && function is FunctionNode { Parameters: var parameters } && parameters == words - 1)
            ?? overloads.Find(function => !function.Encloses(call.Id));

    /// <summary>Whether it is written in a programming language, in which a process is started on purpose.</summary>
    public bool IsProgram => Summary.Language is "go" or "python" or "javascript" or "ruby" or "groovy";

    /// <summary>Whether a definition is a variable of a program's function that is not to be seen where another of its name is used.</summary>
    public bool Hides(Node definition, Node user) => IsInner(definition) && !Summary.Nodes[Owners[definition.Id]].Encloses(user.Id);

    /// <summary>Whether a definition is a variable of a program's function, to be seen in that function only.</summary>
    public bool IsInner(Node definition) => IsProgram && definition is AssignmentNode { Local: true, Kept: false } && Owners[definition.Id] >= 0;

    // In Ruby and Groovy a method of the same object is called without a receiver.
    private bool RequiresReceiver => Summary.Language is "python" or "javascript" or "go";

    /// <summary>Whether a name before the dot means the object itself.</summary>
    public static bool IsOwnReceiver(string head) => head is "self" or "this" or "cls" or "super";

    /// <summary>Whether a name means the object of a method inside it: what its language calls that, or what the method does.</summary>
    public static bool NamesItself(string name, FunctionNode method) => name is "self" or "this" or "cls" || name == method.Receiver;

    /// <summary>The function or alias that a command's name means in this file, looked up where it can be seen. A target is none: `docker: docker build .` runs the CLI.</summary>
    public (LinkedFile File, Node Node)? FindDefinition(string name)
    {
        if (!DefinedNames.Contains(name))
        {
            return null;
        }

        foreach (var file in Visible)
        {
            if (file.DefinitionOf(name) is { } node and not FunctionNode { Form: FunctionForm.Target })
            {
                return (file, node);
            }
        }

        return null;
    }

    private static void Add(Dictionary<string, List<AssignmentNode>> byName, AssignmentNode assignment) =>
        (byName.TryGetValue(assignment.Name, out var list) ? list : byName[assignment.Name] = []).Add(assignment);
}
