using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which platform calls running a definition may lead to, over all files.</summary>
internal sealed class Reachability
{
    private const int MaxRounds = 12;
    private readonly Repository repository;
    private readonly Taker[][] interesting;
    private readonly Body[][] bodies;
    private readonly Dictionary<DefinitionKey, ImmutableArray<ReachedCall>> reached = [];
    private readonly Dictionary<DefinitionKey, HashSet<ReachedCall>> handed = [];

    private Reachability(Repository repository)
    {
        this.repository = repository;
        interesting = new Taker[repository.Files.Length][];
        bodies = new Body[repository.Files.Length][];
        Parallel.For(0, interesting.Length, place =>
        {
            interesting[place] = [.. Interesting(repository.Files[place])];
            bodies[place] = [.. Bodies(repository.Files[place])];
        });
    }

    /// <summary>Fills in <see cref="BoundCall.Reaches"/> of every call, to a fixpoint.</summary>
    public static void Complete(Repository repository)
    {
        var reachability = new Reachability(repository);
        for (var round = 0; round < MaxRounds && reachability.Step(); round++)
        {
        }
    }

    private bool Step()
    {
        var changed = false;
        for (var place = 0; place < interesting.Length; place++)
        {
            var file = repository.Files[place];
            foreach (var taker in interesting[place])
            {
                changed |= Update(file, taker, file.Calls[taker.Id]!);
            }

            foreach (var body in bodies[place])
            {
                changed |= UpdateDefinition(file, body);
            }
        }

        return changed;
    }

    // Most calls are of functions that nobody in the repository defines: nothing comes to them from elsewhere. Last ones first, as callees often stand below.
    private static IEnumerable<Taker> Interesting(LinkedFile file)
    {
        for (var id = file.Calls.Length - 1; id >= 0; id--)
        {
            if (file.Calls[id] is { } call && MayGain(file, call))
            {
                yield return new Taker(id, [.. Scripts(file, call)]);
            }
        }
    }

    private static bool MayGain(LinkedFile file, BoundCall call) =>
        call.Definition is not null || !call.Prefixes.IsEmpty || file.RunsArguments(call.Node) || (call.Node.Last > call.Node.Id && Scripts(file, call).Any());

    private static IEnumerable<DefinitionKey> Scripts(LinkedFile file, BoundCall call) =>
        file.Summary.ChildrenOf(call.Node).Where(node => node is ScriptNode).Select(script => new DefinitionKey(file.Path, script.Id));

    private bool Update(LinkedFile file, Taker taker, BoundCall call)
    {
        var reaches = call.Reaches;
        if (call is { Tool: null, Definition: { } definition } && reached.TryGetValue(DefinitionKey.Of(definition), out var through))
        {
            reaches = Union(reaches, through);
        }

        foreach (var script in taker.Scripts)
        {
            if (reached.TryGetValue(script, out var embedded))
            {
                reaches = Union(reaches, embedded);
            }
        }

        if (call.Tool is null && file.RunsArguments(call.Node) && handed.TryGetValue(new(file.Path, file.Owners[taker.Id]), out var given))
        {
            reaches = Union(reaches, [.. given.OrderBy(reach => reach.Tool.Name, StringComparer.Ordinal).ThenBy(reach => reach.Capability?.Name, StringComparer.Ordinal)]);
        }

        foreach (var prefix in call.Prefixes)
        {
            if (prefix.Definition is { } helper && !reaches.IsEmpty)
            {
                Hand(helper, reaches);
            }
        }

        if (reaches.Length == call.Reaches.Length)
        {
            return false;
        }

        file.Calls[taker.Id] = call with { Reaches = reaches };
        return true;
    }

    private void Hand(Definition helper, ImmutableArray<ReachedCall> reaches)
    {
        var key = DefinitionKey.Of(helper);
        (handed.TryGetValue(key, out var set) ? set : handed[key] = []).UnionWith(reaches);
    }

    private static IEnumerable<Body> Bodies(LinkedFile file)
    {
        foreach (var definition in file.Summary.Nodes)
        {
            if (definition is FunctionNode or AliasNode or ScriptNode && CallsOf(file, definition) is { Count: > 0 } calls)
            {
                yield return new Body(definition.Id, [.. calls]);
            }
        }
    }

    // What is handed to a helper is its callers' doing, not the helper's own.
    private static List<int> CallsOf(LinkedFile file, Node definition)
    {
        var calls = new List<int>();
        var owner = definition is FunctionNode ? definition.Id : file.Owners[definition.Id];
        for (var id = definition.Id; id <= definition.Last; id++)
        {
            if (file.Calls[id] is { } call && file.Owners[id] == owner && (call.Tool is not null || !file.RunsArguments(call.Node)) && (!call.Reaches.IsEmpty || MayGain(file, call)))
            {
                calls.Add(id);
            }
        }

        return calls;
    }

    private bool UpdateDefinition(LinkedFile file, Body body)
    {
        var all = ImmutableArray<ReachedCall>.Empty;
        foreach (var id in body.Calls)
        {
            all = Union(all, file.Calls[id]!.Reaches);
        }

        if (all.IsEmpty || (reached.TryGetValue(new(file.Path, body.Definition), out var before) && before.Length == all.Length))
        {
            return false;
        }

        reached[new(file.Path, body.Definition)] = all;
        return true;
    }

    private static ImmutableArray<ReachedCall> Union(ImmutableArray<ReachedCall> some, ImmutableArray<ReachedCall> more)
    {
        var union = some;
        foreach (var reach in more)
        {
            if (!Contains(union, reach))
            {
                union = union.Add(reach);
            }
        }

        return union;
    }

    private static bool Contains(ImmutableArray<ReachedCall> calls, ReachedCall reach)
    {
        foreach (var call in calls)
        {
            if (ReferenceEquals(call.Tool, reach.Tool) && ReferenceEquals(call.Capability, reach.Capability))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A call that something may come to from elsewhere, and the scripts among its arguments.</summary>
    private readonly record struct Taker(int Id, DefinitionKey[] Scripts);

    /// <summary>The calls by which a definition may lead to a platform.</summary>
    private sealed record Body(int Definition, int[] Calls);
}
