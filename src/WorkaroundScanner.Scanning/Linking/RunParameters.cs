using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which parameters of which functions are run as commands, through any number of functions. What is given to another parameter is no program.</summary>
internal sealed class RunParameters(CallBinder binder)
{
    private static readonly HashSet<int> FirstOnly = [1];
    private static readonly HashSet<int> NoPosition = [];
    private readonly Dictionary<DefinitionKey, HashSet<int>> run = [];
    private readonly HashSet<DefinitionKey> repeating = [];

    /// <summary>Finds them, takes the calls out of texts that nobody runs, and marks those that a helper repeats.</summary>
    public static void Apply(Repository repository, CallBinder binder)
    {
        var files = repository.Files.Where(file => file.Summary.Language != "shell").ToList();
        var parameters = new RunParameters(binder);
        foreach (var file in files)
        {
            parameters.AddDirect(file);
        }

        parameters.AddThrough(files);
        Parallel.ForEach(files, file =>
        {
            parameters.BindGiven(file, repository);
            parameters.ApplyTo(file, repository);
        });
    }

    private void AddDirect(LinkedFile file)
    {
        foreach (var call in file.Summary.Calls)
        {
            if (file.Owners[call.Id] < 0)
            {
                continue;
            }

            if (!call.CallsFunction && file.RunsArguments(call))
            {
                Add(file, call, call.Words);
            }
            else if (call.CallsFunction && file.Calls[call.Id] is { Tool: null } && IsNamedRunner(file, call))
            {
                // `exec.NewCommand(command).Run()`: how it does it may not be to be seen, but its name tells.
                Add(file, call, call.Words.Skip(1).Take(2));
            }
        }
    }

    private void Add(LinkedFile file, CallNode call, IEnumerable<Word> words)
    {
        foreach (var word in words)
        {
            if (PositionOf(file, call, word) is var position and > 0)
            {
                Set(new(file.Path, file.Owners[call.Id])).Add(position);
                if (call.CallsFunction && HelperTraits.IsRepeated(file, file.Summary.Nodes[file.Owners[call.Id]], call))
                {
                    repeating.Add(new(file.Path, file.Owners[call.Id]));
                }

                return;
            }
        }
    }

    private HashSet<int> Set(DefinitionKey function) => run.TryGetValue(function, out var set) ? set : run[function] = [];

    // A function that hands a parameter on to one that runs it runs it too.
    private void AddThrough(List<LinkedFile> files)
    {
        if (run.Count == 0)
        {
            return;
        }

        var callers = files.SelectMany(file => file.Calls.Where(call => call?.Definition is not null && file.Owners[call.Node.Id] >= 0).Select(call => (File: file, Call: call!)))
            .ToLookup(caller => DefinitionKey.Of(caller.Call.Definition!));
        var changed = new Queue<DefinitionKey>(run.Keys);
        while (changed.TryDequeue(out var function))
        {
            foreach (var (file, call) in callers[function])
            {
                var caller = new DefinitionKey(file.Path, file.Owners[call.Node.Id]);
                foreach (var position in run[function].Where(position => position < call.Node.Words.Length).ToList())
                {
                    if (PositionOf(file, call.Node, call.Node.Words[position]) is var own and > 0 && Set(caller).Add(own))
                    {
                        changed.Enqueue(caller);
                    }
                }
            }
        }
    }

    // `$2`, or a variable of the function that took it.
    private static int PositionOf(LinkedFile file, CallNode call, Word word, int depth = 0) => word.Parts switch
    {
        [VariablePart { Name: [>= '1' and <= '9' and var digit] }] => digit - '0',
        [ArgumentsPart arguments] => arguments.From,
        [VariablePart variable] when depth < 3 => file.AssignmentsOf(variable.Name)
            .Where(assignment => file.Owners[assignment.Id] == file.Owners[call.Id])
            .SelectMany(assignment => assignment.Elements.Append(assignment.Value).Take(1))
            .Select(value => value is null ? 0 : PositionOf(file, call, value, depth + 1))
            .FirstOrDefault(position => position > 0),
        [CapturePart capture] when depth < 3 => file.Summary.DescendantsOf(file.Summary.Nodes[capture.Node])
            .OfType<CallNode>()
            .Take(1)
            .SelectMany(inner => HelperTraits.Given(inner))
            .Select(given => PositionOf(file, call, given, depth + 1))
            .FirstOrDefault(),
        _ => 0,
    };

    // What a function is given to run: `start(env, "docker", args...)`, `run(self.command("get pods"))`, `execute(new Command("helm list"))`.
    private void BindGiven(LinkedFile file, Repository repository)
    {
        foreach (var node in file.Summary.Calls)
        {
            if (file.Calls[node.Id] is { Tool: null, Node.CallsFunction: true } call && Positions(file, call) is { Count: > 0 } positions)
            {
                file.Calls[node.Id] = positions.Where(position => position < call.Node.Words.Length)
                    .Select(position => BindGiven(file, call, position, repository))
                    .FirstOrDefault(bound => bound is not null) ?? call;
            }
        }
    }

    private HashSet<int> Positions(LinkedFile file, BoundCall call) =>
        call.Definition is { } definition && run.TryGetValue(DefinitionKey.Of(definition), out var positions) ? positions
        : IsNamedRunner(file, call.Node) ? FirstOnly : NoPosition;

    private BoundCall? BindGiven(LinkedFile file, BoundCall call, int position, Repository repository)
    {
        var prefix = RepeatedBy(call.Node, call, repository) ?? new Prefix(LinkedFile.LastPart(call.Node.Words[0].Text), Repeats: false, call.Definition);
        if (call.Definition is not null && binder.BindGiven(file, call.Node, position, prefix) is { } given)
        {
            return given;
        }

        if (Composer(file, call.Node, call.Node.Words[position]) is { Definition: { Node: > 0 } composer } inner)
        {
            return call.Definition is not null && repository.Find(composer.Path) is { } defining ? binder.BindComposed(file, call.Node, inner.Node, defining, composer, prefix) : null;
        }

        return call.Node.Words[position].Parts is [CapturePart capture] ? Described(file, call.Node, file.Summary.Nodes[capture.Node], prefix) : null;
    }

    // The object that describes the command is made in place: who runs it is the call of the CLI, not who describes it.
    private static BoundCall? Described(LinkedFile file, CallNode taker, Node capture, Prefix prefix)
    {
        if (file.Summary.ChildrenOf(capture).FirstOrDefault() is not CallNode { CallsFunction: true } maker
            || file.Summary.DescendantsOf(maker).Prepend(maker).Select(node => file.Calls[node.Id]).FirstOrDefault(inner => inner is { IsPlatform: true }) is not { } described)
        {
            return null;
        }

        Array.Clear(file.Calls, maker.Id, maker.Last - maker.Id + 1);
        return described with { Node = taker, Words = [.. described.Words.Select(word => word with { Source = -1 })], Prefixes = [prefix] };
    }

    // The call whose text is run: in place, or through a variable of the function.
    private static BoundCall? Composer(LinkedFile file, CallNode at, Word word) => word.Parts switch
    {
        [CapturePart capture] => file.Summary.ChildrenOf(file.Summary.Nodes[capture.Node]).Select(node => file.Calls[node.Id]).FirstOrDefault(call => call?.Definition is not null),
        [VariablePart variable] => file.AssignmentsOf(variable.Name)
            .Where(assignment => assignment.Id < at.Id && file.Owners[assignment.Id] == file.Owners[at.Id] && assignment.Value?.Parts is [CapturePart])
            .Select(assignment => Composer(file, at, assignment.Value!))
            .LastOrDefault(),
        _ => null,
    };

    private void ApplyTo(LinkedFile file, Repository repository)
    {
        foreach (var script in file.Summary.Nodes.OfType<ScriptNode>())
        {
            if (script.Parent < 0 || file.Summary.Nodes[script.Parent] is not CallNode { CallsFunction: true } taker)
            {
                continue;
            }

            var bound = file.Calls[taker.Id];
            if (script.OnlyIfRun && !IsRun(file, script, taker, bound))
            {
                Array.Clear(file.Calls, script.Id, script.Last - script.Id + 1);
            }
            else if (bound is not null && RepeatedBy(taker, bound, repository) is { } prefix)
            {
                Mark(file, script, prefix);
            }
        }

        MarkReceivers(file);
    }

    // `exec.NewCommand("docker push x").RunWithRetries(5)`: what is described before the method is what it repeats.
    private static void MarkReceivers(LinkedFile file)
    {
        foreach (var call in file.Summary.Calls.Where(call => call.CallsFunction && HelperTraits.NamePromisesRepetition(LinkedFile.LastPart(call.Words[0].Text))))
        {
            foreach (var capture in call.Redirections.Where(redirection => redirection.Kind == RedirectionKind.HereString).SelectMany(redirection => redirection.Target.Parts.OfType<CapturePart>()))
            {
                Mark(file, file.Summary.Nodes[capture.Node], new Prefix(LinkedFile.LastPart(call.Words[0].Text), Repeats: true, null));
            }
        }
    }

    // Where it is not to be seen what the function does with its parameters, its name tells; in a test it may be a mock's.
    private bool IsRun(LinkedFile file, ScriptNode script, CallNode taker, BoundCall? bound) => bound?.Definition is { } definition && run.TryGetValue(DefinitionKey.Of(definition), out var positions)
        ? positions.Contains(script.Argument)
        : IsNamedRunner(file, taker);

    private static bool IsNamedRunner(LinkedFile file, CallNode call) => RunningName.Fits(LinkedFile.LastPart(call.Words[0].Text)) && !FileNames.IsTest(file.Path);

    private Prefix? RepeatedBy(CallNode taker, BoundCall bound, Repository repository)
    {
        var name = LinkedFile.LastPart(taker.Words[0].Text);
        var promises = taker.Retries || HelperTraits.NamePromisesRepetition(name);
        if (bound.Definition is { Node: > 0 } definition && repository.Find(definition.Path) is { } defining)
        {
            var traits = defining.TraitsOf(defining.Summary.Nodes[definition.Node]);
            return promises || repeating.Contains(DefinitionKey.Of(definition)) || traits is { Repeats: true } and ({ RunsArguments: true } or { CallsArguments: true })
                ? new Prefix(name, Repeats: true, definition)
                : null;
        }

        return promises || HelperTraits.ModulePromisesRepetition(taker.Words[0].Text) ? new Prefix(name, Repeats: true, null) : null;
    }

    private static void Mark(LinkedFile file, Node script, Prefix prefix)
    {
        for (var id = script.Id; id <= script.Last; id++)
        {
            if (file.Calls[id] is { } call)
            {
                file.Calls[id] = call with { Prefixes = call.Prefixes.Insert(0, prefix) };
            }
        }
    }
}
