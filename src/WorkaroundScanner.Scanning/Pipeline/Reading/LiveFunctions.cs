using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>The functions of modules that start what may be a platform's CLI, themselves or through others, by module and name. Nothing else of a module can bring a platform into the files that use it.</summary>
internal sealed class LiveFunctions
{
    private readonly HashSet<(string Module, string Function)> live = [];
    private readonly Dictionary<string, HashSet<ulong>> byModule = new(StringComparer.Ordinal);

    /// <summary>What such functions call of each module, by hashes.</summary>
    private readonly Dictionary<string, HashSet<ulong>> askedOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Calling>> callersByName = new(StringComparer.Ordinal);
    private readonly Queue<(string Module, string Function)> marked = new();

    /// <summary>Forgets which modules had such functions so far: who may call these has been asked.</summary>
    public void BeginRound()
    {
        found.Clear();
        asked.Clear();
    }

    /// <summary>Adds a module's file and follows calls through all files added so far.</summary>
    public void Add(ModuleCalls calls, ModuleUse module)
    {
        foreach (var function in calls.Functions)
        {
            var calling = new Calling(module, function);
            if (function.RunsPlatform)
            {
                Mark(calling);
            }
            else
            {
                Await(calling);
            }
        }

        Spread();
    }

    /// <summary>Whether a file that is known by its text only may call such a function of the modules where one was found in this round, or belongs to such a module and holds what these functions call, or a CLI's name.</summary>
    public bool MayBeCalledBy(ModuleUse module) => (found.Contains(module.Key) && (module.QuotesTool || MayCall(module, module.Key)))
        || (byModule.ContainsKey(module.Key) && (found.Contains(module.Key) || asked.Contains(module.Key)) && askedOf.TryGetValue(module.Key, out var wanted) && MayHold(module, wanted))
        || (module.Mentions.Count < found.Count ? module.Mentions.Any(key => found.Contains(key) && MayCall(module, key)) : found.Any(key => module.Mentions.Contains(key) && MayCall(module, key)));

    /// <summary>Whether a module's file may start a platform's CLI, call a function that does or that it is given, or ask a forge over HTTP. Neighbours of such functions belong to them: a helper that starts nothing itself is more than a foreign call.</summary>
    public bool Concern(ModuleCalls calls, ModuleUse module) => byModule.ContainsKey(module.Key) || calls.RunsPlatform
        || Array.Exists(calls.Outside, callee => IsLive(module, callee)) || Array.Exists(calls.Functions, function => Array.Exists(function.Callees, callee => IsLive(module, callee)));

    private bool MayCall(ModuleUse module, string key) => byModule.TryGetValue(key, out var names) && MayHold(module, names);

    // What a text defines it holds in the form of a call.
    private static bool MayHold(ModuleUse module, HashSet<ulong> names) => module.Calls.Length < names.Count
        ? module.Calls.Any(names.Contains)
        : names.Any(name => Array.BinarySearch(module.Calls, name) >= 0);

    private void Await(Calling calling)
    {
        if (calling.Callees.Any(callee => IsLive(calling.Module, callee)))
        {
            Mark(calling);
            return;
        }

        foreach (var (_, name, _) in calling.Callees)
        {
            (callersByName.TryGetValue(name, out var callers) ? callers : callersByName[name] = []).Add(calling);
        }
    }

    private void Spread()
    {
        while (marked.TryDequeue(out var callee))
        {
            foreach (var caller in callersByName.GetValueOrDefault(callee.Function) ?? [])
            {
                if (caller.Callees.Any(called => called.Name == callee.Function && IsLive(caller.Module, called)))
                {
                    Mark(caller);
                }
            }
        }
    }

    private bool IsLive(ModuleUse module, Callee callee) => callee.Module is { } only
        ? live.Contains((only, callee.Name))
        : byName.TryGetValue(callee.Name, out var modules) && modules.Exists(key => key == module.Key || module.Mentions.Contains(key));

    private void Mark(Calling calling)
    {
        var (module, function) = (calling.Module.Key, calling.Function.Name);
        if (live.Add((module, function)))
        {
            marked.Enqueue((module, function));
            found.Add(module);
            (byName.TryGetValue(function, out var modules) ? modules : byName[function] = []).Add(module);
            (byModule.TryGetValue(module, out var names) ? names : byModule[module] = []).Add(ModuleKeys.HashOf(function));
            foreach (var (owner, name, _) in calling.Callees.Where(callee => callee is { IsFunction: true, Module: not null }))
            {
                if ((askedOf.TryGetValue(owner!, out var wanted) ? wanted : askedOf[owner!] = []).Add(ModuleKeys.HashOf(name)))
                {
                    asked.Add(owner!);
                }
            }
        }
    }

    private sealed record Calling(ModuleUse Module, ModuleFunction Function)
    {
        public Callee[] Callees => Function.Callees;
    }
}
