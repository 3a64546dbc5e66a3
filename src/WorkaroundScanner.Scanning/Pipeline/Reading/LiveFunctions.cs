using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>The functions of modules that start what may be a platform's CLI, themselves or through others, by module and name. Nothing else of a module can bring a platform into the files that use it.</summary>
internal sealed class LiveFunctions(Vocabulary vocabulary)
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
    public void Add(FileSummary summary, ModuleUse module)
    {
        var names = new ToolNames(summary, vocabulary);
        foreach (var function in summary.Nodes.OfType<FunctionNode>())
        {
            var calling = new Calling(module, function.Name, CalleesOf(summary, function, module));
            if (summary.DescendantsOf(function).OfType<CallNode>().Any(call => MayRunPlatform(call) || IsHandedTool(summary, call, module, names)))
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
    public bool Concern(FileSummary summary, ModuleUse module) => byModule.ContainsKey(module.Key) || Concern(summary, module, new ToolNames(summary, vocabulary));

    private bool Concern(FileSummary summary, ModuleUse module, ToolNames names) => summary.Nodes.OfType<CallNode>().Any(call => call.CallsFunction
        ? call.Words[0].Literal is null || MayRunPlatform(call) || IsHandedTool(summary, call, module, names) || IsLive(module, CalleeOf(summary, call, module))
        : MayRunPlatform(call) || vocabulary.Find(call.Words[0].Text)?.Classes.Contains("http") == true);

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
        var (module, function) = (calling.Module.Key, calling.Function);
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

    // A CLI or a client of one, a script of the repository, a command that only linking knows, or a prefix with one of these behind it.
    private bool MayRunPlatform(CallNode call) => call.CallsFunction
        ? ClientName.Of(call.Words[0].Text, vocabulary) is not null
        : MayBePlatform(call.Words[0]) || (Prefixes.IsPrefix(call.Words[0].Literal!) && call.Words.Skip(1).Any(MayBePlatform));

    private bool MayBePlatform(Word word) => word.Literal is not { } name || name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".sh", StringComparison.Ordinal)
        || vocabulary.Find(FileNames.CommandName(name)) is { IsPlatform: true };

    // Go's are handed no function: `t.Run(name, func(t *testing.T) {...})` runs a test.
    private bool IsHandedTool(FileSummary summary, CallNode call, ModuleUse module, ToolNames names) => call is { CallsFunction: true, Words.Length: > 2 } && module.QuotesTool && RunningName.Fits(Last(call.Words[0].Text))
        && call.Words.Skip(1).Take(RunningName.MostArguments).Any(word => word.Literal is { } name ? vocabulary.Find(name) is { IsPlatform: true } : word.Parts is [VariablePart variable] && names.MayBeTool(variable.Name))
        && !(summary.Language == "go" && summary.ChildrenOf(call).Any(child => child is ScriptNode { OnlyIfRun: false }));

    private static Callee[] CalleesOf(FileSummary summary, FunctionNode function, ModuleUse module) =>
    [
        .. summary.DescendantsOf(function).OfType<CallNode>()
            .Where(call => call.CallsFunction)
            .DistinctBy(call => call.Words[0].Text, StringComparer.Ordinal)
            .Select(call => CalleeOf(summary, call, module)),
    ];

    // In Go what stands before the dot says which package is meant; elsewhere it may be any module that the file names.
    private static Callee CalleeOf(FileSummary summary, CallNode call, ModuleUse module)
    {
        var name = call.Words[0].Text;
        if (summary.Language != "go")
        {
            return new Callee(null, Last(name), IsFunction: true);
        }

        var package = PackageOf(summary, name);
        return new Callee(package ?? module.Key, Last(name), IsFunction: package is not null || !name.Contains('.', StringComparison.Ordinal));
    }

    private static string? PackageOf(FileSummary summary, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : summary.Imports.FirstOrDefault(import => import.Alias.Length > 0 && name.AsSpan(0, dot).SequenceEqual(import.Alias)) is { } import
            ? ModuleKeys.KeyOf(import.Target + "/x.go")
            : null;
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>What a function calls.</summary>
    /// <param name="Module">The module that it is in, where this can be told.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="IsFunction">Whether it is no method of a value.</param>
    private readonly record struct Callee(string? Module, string Name, bool IsFunction);

    private sealed record Calling(ModuleUse Module, string Function, Callee[] Callees);
}
