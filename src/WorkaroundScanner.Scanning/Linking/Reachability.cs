using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which platform calls running a definition may lead to, over all files.</summary>
internal sealed class Reachability
{
    private const int MaxRounds = 12;
    private readonly Repository repository;
    private readonly int[][] interesting;
    private readonly Dictionary<(string Path, int Node), ImmutableArray<ReachedCall>> reached = [];
    private readonly Dictionary<(string Path, int Node), HashSet<ReachedCall>> handed = [];

    private Reachability(Repository repository)
    {
        this.repository = repository;
        interesting = new int[repository.Files.Length][];
        Parallel.For(0, interesting.Length, place => interesting[place] = [.. Interesting(repository.Files[place])]);
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
            foreach (var id in interesting[place])
            {
                changed |= Update(file, id, file.Calls[id]!);
            }

            foreach (var node in file.Summary.Nodes)
            {
                if (node is FunctionNode or AliasNode or ScriptNode)
                {
                    changed |= UpdateDefinition(file, node);
                }
            }
        }

        return changed;
    }

    // Most calls are of functions that nobody in the repository defines: nothing comes to them from elsewhere. Last ones first, as callees often stand below.
    private static IEnumerable<int> Interesting(LinkedFile file)
    {
        for (var id = file.Calls.Length - 1; id >= 0; id--)
        {
            if (file.Calls[id] is { } call && (call.Definition is not null || !call.Prefixes.IsEmpty || file.RunsArguments(call.Node) || file.Summary.ChildrenOf(call.Node).Any(node => node is ScriptNode)))
            {
                yield return id;
            }
        }
    }

    private bool Update(LinkedFile file, int id, BoundCall call)
    {
        var reaches = call.Reaches;
        if (call is { Tool: null, Definition: { } definition } && reached.TryGetValue((definition.Path, definition.Node), out var through))
        {
            reaches = Union(reaches, through);
        }

        foreach (var node in file.Summary.ChildrenOf(call.Node))
        {
            if (node is ScriptNode && reached.TryGetValue((file.Path, node.Id), out var embedded))
            {
                reaches = Union(reaches, embedded);
            }
        }

        if (call.Tool is null && file.RunsArguments(call.Node) && handed.TryGetValue((file.Path, file.Owners[id]), out var given))
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

        file.Calls[id] = call with { Reaches = reaches };
        return true;
    }

    private void Hand(Definition helper, ImmutableArray<ReachedCall> reaches)
    {
        var key = (helper.Path, helper.Node);
        (handed.TryGetValue(key, out var set) ? set : handed[key] = []).UnionWith(reaches);
    }

    private bool UpdateDefinition(LinkedFile file, Node definition)
    {
        var all = ImmutableArray<ReachedCall>.Empty;
        var owner = definition is FunctionNode ? definition.Id : file.Owners[definition.Id];
        for (var id = definition.Id; id <= definition.Last; id++)
        {
            // What is handed to a helper is its callers' doing, not the helper's own.
            if (file.Calls[id] is { Reaches.IsEmpty: false } call && file.Owners[id] == owner
                && (call.Tool is not null || !file.RunsArguments(call.Node)))
            {
                all = Union(all, call.Reaches);
            }
        }

        if (all.IsEmpty || (reached.TryGetValue((file.Path, definition.Id), out var before) && before.Length == all.Length))
        {
            return false;
        }

        reached[(file.Path, definition.Id)] = all;
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
}
