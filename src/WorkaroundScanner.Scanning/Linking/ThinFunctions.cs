using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Functions and aliases that do nothing but one platform call: calling them is calling the platform.</summary>
internal static class ThinFunctions
{
    private const int MaxDepth = 5;
    private const int MaxVariants = 3;
    private const int MaxOthers = 3;

    /// <summary>Binds every call of a thin function to the tool behind it, through several layers.</summary>
    public static void Unfold(Repository repository, VariableValues values)
    {
        for (var depth = 0; depth < MaxDepth && UnfoldOnce(repository, values); depth++)
        {
        }
    }

    /// <summary>The platform call that a function or alias consists of, or null where it does more.</summary>
    public static BoundCall? CallOf(LinkedFile file, Node definition)
    {
        var owner = definition is FunctionNode ? definition.Id : file.Owners[definition.Id];
        if (!HoldsPlatformCall(file, definition, owner))
        {
            return null;
        }

        BoundCall? sole = null;
        var (variants, others) = (0, 0);
        var locating = Locating(file, definition);
        foreach (var node in file.Summary.DescendantsOf(definition))
        {
            if (locating.Any(assignment => assignment.Encloses(node.Id)))
            {
                continue;
            }

            if (node is FunctionNode or LoopNode or CaptureNode { AsFile: false })
            {
                // A loop that only collects arguments is no work of its own.
                if (node is FunctionNode || (node is LoopNode ? file.Summary.Language == "shell" || HoldsMore(file, node) : !HoldsOnly(file, node, sole) && HoldsMore(file, node)))
                {
                    return null;
                }
            }
            else if (file.Calls[node.Id] is { } call && file.Owners[node.Id] == owner)
            {
                if (IsTrivial(file, call))
                {
                    others += call.Node.CallsFunction && sole?.Node.Encloses(node.Id) != true ? 1 : 0;
                    continue;
                }

                if (!call.IsPlatform || ++variants > MaxVariants || (sole is not null && !IsVariant(sole, call)))
                {
                    return null;
                }

                sole = sole is null || PassesAll(call) ? call : sole;
            }
        }

        // What comes to the platform through another function, among much else, is not about that.
        return sole is { Definition: not null, Node.CallsFunction: true } && others > MaxOthers ? null : sole;
    }

    // `retry_kubectl() { until kubectl "$@"; do sleep 5; done; }`: a name that promises to try again, before a CLI that takes all arguments.
    private static BoundCall? RepeatedCallOf(LinkedFile file, Node definition)
    {
        if (definition is not FunctionNode function || !HelperTraits.NamePromisesRepetition(function.Name) || !HoldsPlatformCall(file, function, function.Id))
        {
            return null;
        }

        BoundCall? sole = null;
        foreach (var node in file.Summary.DescendantsOf(function))
        {
            if (file.Calls[node.Id] is { } call && file.Owners[node.Id] == function.Id && !IsTrivial(file, call))
            {
                if (!call.IsPlatform || !PassesAll(call) || (sole is not null && !IsVariant(sole, call)))
                {
                    return null;
                }

                sole = call;
            }
        }

        return sole is not null && HelperTraits.IsRepeated(file, function, sole.Node) ? sole : null;
    }

    private static bool TriesAgain(LinkedFile? defining, Definition definition, BoundCall behind) => HelperTraits.NamePromisesRepetition(definition.Name)
        && defining?.Summary.Nodes[definition.Node] is FunctionNode function && HelperTraits.IsRepeated(defining, function, behind.Node);

    // Most functions call no platform: they need no closer look.
    private static bool HoldsPlatformCall(LinkedFile file, Node definition, int owner)
    {
        for (var id = definition.Id + 1; id <= definition.Last; id++)
        {
            if (file.Calls[id] is { IsPlatform: true } && file.Owners[id] == owner)
            {
                return true;
            }
        }

        return false;
    }

    // `path := locate(); exec.Command(path, args...)`: where the program is found is no work of its own.
    private static List<AssignmentNode> Locating(LinkedFile file, Node definition)
    {
        if (!file.IsProgram)
        {
            return [];
        }

        var programs = file.Summary.DescendantsOf(definition)
            .Where(node => file.Calls[node.Id] is { IsPlatform: true, Node.CallsFunction: false })
            .Select(node => file.Calls[node.Id]!.Node.Words[0].Parts is [VariablePart { Operator: "", AllElements: false } program] ? program.Name : null)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return programs.Count == 0 ? [] : [.. file.Summary.DescendantsOf(definition).OfType<AssignmentNode>().Where(assignment => programs.Contains(assignment.Name) && assignment.Value?.Parts is [CapturePart])];
    }

    private static bool UnfoldOnce(Repository repository, VariableValues values)
    {
        var found = new List<(int Node, BoundCall Call)>[repository.Files.Length];
        Parallel.For(0, found.Length, place => found[place] = FindIn(repository.Files[place]));
        var thin = new Dictionary<DefinitionKey, BoundCall>();
        for (var place = 0; place < found.Length; place++)
        {
            foreach (var (node, call) in found[place])
            {
                thin[new(repository.Files[place].Path, node)] = call;
            }
        }

        return thin.Count > 0 && Replace(repository, values, thin);
    }

    private static List<(int Node, BoundCall Call)> FindIn(LinkedFile file)
    {
        var found = new List<(int Node, BoundCall Call)>();
        foreach (var definition in file.Summary.Nodes)
        {
            if (definition is FunctionNode or AliasNode && (CallOf(file, definition) ?? RepeatedCallOf(file, definition)) is { } call)
            {
                found.Add((definition.Id, call));
            }
        }

        return found;
    }

    private static bool Replace(Repository repository, VariableValues values, Dictionary<DefinitionKey, BoundCall> thin)
    {
        var changed = new bool[repository.Files.Length];
        Parallel.For(0, changed.Length, place => changed[place] = ReplaceIn(repository.Files[place], repository, values, thin));
        return changed.Contains(value: true);
    }

    private static bool ReplaceIn(LinkedFile file, Repository repository, VariableValues values, Dictionary<DefinitionKey, BoundCall> thin)
    {
        var changed = false;
        foreach (var node in file.Summary.Calls)
        {
            // What a target depends on runs for itself, not as a part of it.
            if (file.Calls[node.Id] is { Tool: null, Definition: { } definition } call && thin.TryGetValue(DefinitionKey.Of(definition), out var behind)
                && !IsPrerequisite(file, call) && !ReferenceEquals(behind.Node, call.Node))
            {
                file.Calls[node.Id] = Through(file, values, call, behind, definition, repository.Find(definition.Path));
                changed = true;
            }
        }

        return changed;
    }

    private static bool IsPrerequisite(LinkedFile file, BoundCall call) =>
        call.Node.CallsFunction && call.Node.Parent >= 0 && file.Summary.Nodes[call.Node.Parent] is FunctionNode { Form: FunctionForm.Target };

    private static BoundCall Through(LinkedFile file, VariableValues values, BoundCall call, BoundCall behind, Definition definition, LinkedFile? defining)
    {
        var words = new List<BoundWord>();
        var placed = false;
        foreach (var word in behind.Words)
        {
            if (IsAll(word))
            {
                placed = true;
                words.AddRange(call.Words.Skip(From(word)));
            }
            else if (call.Node.CallsFunction && Changed(defining, definition, word) is > 0 and var changed && changed < call.Words.Length)
            {
                placed = true;
                words.AddRange(ListGiven(file, values, call, changed));
            }
            else if (call.Node.CallsFunction && word.Text is ['$', >= '1' and <= '9' and var digit] && digit - '0' < call.Words.Length)
            {
                // A program hands a command line over as one text.
                placed = true;
                words.AddRange(HandsListOn(behind, digit) ? ListGiven(file, values, call, digit - '0') : CallBinder.Cut(call.Words[digit - '0'].Text, call.Words[digit - '0'].Source));
            }
            else
            {
                words.Add(word with { Source = -1 });
            }
        }

        if (!placed)
        {
            words.AddRange(call.Words.Skip(1));
        }

        var tool = behind.Tool!;
        var bound = CallBinder.Tool(call.Node, words, 0, tool, call.Prefixes.Add(new Prefix(definition.Name, TriesAgain(defining, definition, behind), definition)));
        return bound with
        {
            Definition = definition,
            Capability = bound.Capability ?? behind.Capability,
            Role = bound.Capability is null ? behind.Role : bound.Role,
        };
    }

    // `execa("docker", args)`: the parameter is a list of words.
    private static bool HandsListOn(BoundCall behind, char digit) =>
        behind.Node.Words.Any(word => word.Parts is [VariablePart { AllElements: true, Name: [var position] }] && position == digit);

    // `args = quoted(args)` before they are handed on: still what the function was given.
    private static int Changed(LinkedFile? defining, Definition definition, BoundWord word) =>
        word.Text is ['$', >= 'a' and <= 'z', ..] && defining?.IsProgram == true && defining.Summary.Nodes[definition.Node] is FunctionNode function
        && Begun(defining, function).FirstOrDefault(assignment => assignment.Name.AsSpan().SequenceEqual(word.Text.AsSpan(1))) is { Value.Parts: [VariablePart { Name: [>= '1' and <= '9' and var digit] }] }
            ? digit - '0'
            : 0;

    // A parameter that gets another value has its first one where the function begins.
    private static IEnumerable<AssignmentNode> Begun(LinkedFile file, FunctionNode function) =>
        file.Summary.ChildrenOf(function).Take(1).SelectMany(file.Summary.ChildrenOf).TakeWhile(node => node is AssignmentNode).Cast<AssignmentNode>();

    // `run(args)`, where `args` was put together before: its words. A list that is written in place stands there as they are, to the end.
    private static IEnumerable<BoundWord> ListGiven(LinkedFile file, VariableValues values, BoundCall call, int position) =>
        call.Node.Words.Length == call.Words.Length && call.Node.Words[position] is { Parts: [VariablePart { Operator: "", AllElements: false } list] } word
            ? values.Expand(file, call.Node, word with { Parts = [list with { AllElements = true }] }, position)
            : call.Words.Skip(position);

    private static bool IsAll(BoundWord word) => word.Text is "$@" || word.Text.StartsWith("${@:", StringComparison.Ordinal);

    // `${@:3}` is what is given from the third argument on.
    private static int From(BoundWord word) => word.Text is ['$', '{', '@', ':', >= '1' and <= '9' and var digit, ..] ? digit - '0' : 1;

    private static bool PassesAll(BoundCall call) => call.Words.Any(IsAll);

    private static bool IsVariant(BoundCall one, BoundCall other) => ReferenceEquals(one.Tool, other.Tool) && ReferenceEquals(one.Capability, other.Capability) && one.Role == other.Role;

    // In a program, `out, err := cmd.Output()` holds the one call that the function is about, or what another branch does in its place.
    private static bool HoldsOnly(LinkedFile file, Node capture, BoundCall? sole) => file.Summary.Language != "shell"
        && file.Summary.DescendantsOf(capture).Where(node => file.Calls[node.Id] is { } call && !IsTrivial(file, call)).Take(2).ToList() is [var only]
        && (sole is null || (file.Calls[only.Id] is { IsPlatform: true } other && IsVariant(sole, other) && IsElsewhere(file, sole.Node, capture)));

    // `if wide { return run("get", "-o", "wide") }`, then `return run("get")`: one or the other. A command that is described once and handed on twice is one, too.
    private static bool IsElsewhere(LinkedFile file, Node one, Node other) => file.Summary.DescendantsOf(other).Any(node => node is CallNode && node.Span == one.Span) || file.Summary.AncestorsOf(one)
        .Any(up => up is BlockNode { Role: BlockRole.Then or BlockRole.Else } && !up.Encloses(other.Id) && file.Owners[up.Id] == file.Owners[other.Id]);

    private static bool HoldsMore(LinkedFile file, Node capture) =>
        file.Summary.DescendantsOf(capture).Any(node => file.Calls[node.Id] is { } call && !IsTrivial(file, call));

    /// <summary>Whether a call only talks, waits or prepares: what it does is not what its function is for.</summary>
    public static bool IsTrivial(LinkedFile file, BoundCall call) => IsTrivial(file, call, 0);

    // A shell function does more than its call wherever it is defined; a program's helper may stand in any module.
    private static LinkedFile? Defining(LinkedFile file, BoundCall call, Definition definition) => definition.Path == file.Path
        ? file
        : call.Node.CallsFunction && file.FindFunction(call.Node.Words[0].Text, call.Node)?.File is { } other && other.Path == definition.Path ? other : null;

    private static bool IsTrivial(LinkedFile file, BoundCall call, int depth)
    {
        // A function of somebody else's library starts no process that is known.
        if (call.Node.CallsFunction && call is { Tool: null, Definition: null })
        {
            return true;
        }

        if (call.Tool is { } tool)
        {
            // A file for the call is taken away behind it.
            return !tool.IsPlatform
                && ((file.IsProgram && tool.Name is "rm" or "mkdir") || (tool.Classes.Any(name => name is "print" or "sleep" or "lookup" or "preparation") && call.Node.Redirections.All(redirection => redirection.BodySpan.Length == 0)));
        }

        if (call.Definition is { } definition)
        {
            return depth < 2 && definition.Node > 0 && Defining(file, call, definition) is { } defining && defining.Summary.Nodes[definition.Node] is FunctionNode callee
                && defining.Summary.DescendantsOf(callee).All(node => defining.Calls[node.Id] is not { } inner || IsTrivial(defining, inner, depth + 1));
        }

        return call.Name is "true" or "false" or ":" or "log" or "info" or "warn" or "error" or "debug" or "die" or "fail" or "usage" or "log_info" or "log_error" or "log_warn";
    }
}
