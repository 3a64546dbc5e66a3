using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Discovery;

/// <summary>Counts the commands that nobody claims: no CLI of a platform, no general tool, nothing that the tree defines, nothing that every developer has.</summary>
public static class CommandCensus
{
    /// <summary>The unclaimed commands, those called most first.</summary>
    public static ImmutableArray<DiscoveredCommand> Of(ImmutableArray<CommandModel> models) => [.. Calls(models).Select(group => group.Command)];

    /// <summary>The same, each with what its calls tell of it.</summary>
    public static ImmutableArray<DiscoveredTool> Sketch(ImmutableArray<CommandModel> models) => [.. Calls(models).Select(group => ToolSketch.Of(group.Command, group.Calls))];

    private static IEnumerable<(DiscoveredCommand Command, ImmutableArray<BoundCall> Calls)> Calls(ImmutableArray<CommandModel> models)
    {
        var own = OwnNames(models);
        return models.SelectMany(model => Unclaimed(model).Select(call => (Name: NameOf(call), Call: call, model.Summary.Path, Line: model.Summary.Lines.LineAt(call.Node.Span.Start))))
            .Where(call => call.Name.Length > 1 && !own.Contains(call.Name) && !CommonCommands.Contains(call.Name))
            .GroupBy(call => call.Name, StringComparer.Ordinal)
            .Select(group => (
                Command: new DiscoveredCommand(
                    group.Key,
                    group.Count(),
                    group.Select(call => call.Path).Distinct(StringComparer.Ordinal).Count(),
                    group.First().Path,
                    group.First().Line),
                Calls: group.Select(call => call.Call).ToImmutableArray()))
            .OrderByDescending(group => group.Command.Calls)
            .ThenByDescending(group => group.Command.Files)
            .ThenBy(group => group.Command.Name, StringComparer.Ordinal);
    }

    /// <summary>Commands that nothing is known of, and those that a function of their own name calls: it stands before them.</summary>
    private static IEnumerable<BoundCall> Unclaimed(CommandModel model) =>
        model.Calls.Where(call => call is { Tool: null, Node.CallsFunction: false } && call.Words is [{ IsStatic: true }, ..] && (call.Definition is null || IsShadowed(model, call)));

    /// <summary>Whether the call asks for the command behind the function in which it stands: <c>deployctl() { command deployctl "$@"; }</c>.</summary>
    private static bool IsShadowed(CommandModel model, BoundCall call) =>
        call.Definition is { } definition && definition.Path == model.Summary.Path && model.Summary.Nodes[definition.Node].Encloses(call.Node.Id) && call.Prefixes.Any(prefix => prefix.Name == "command");

    /// <summary>The command's name without an absolute folder; empty for what can't be the name of an installed command.</summary>
    private static string NameOf(BoundCall call)
    {
        var word = call.Words[0].Text;
        var name = word.StartsWith('/') ? word[(word.LastIndexOf('/') + 1)..] : word;
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+') ? name : "";
    }

    /// <summary>Functions, aliases and files of the tree: whoever calls these calls the tree itself. What programs define is no command, and neither is what stands before a command of its name.</summary>
    private static HashSet<string> OwnNames(ImmutableArray<CommandModel> models)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            names.Add(model.Summary.Path[(model.Summary.Path.LastIndexOf('/') + 1)..]);
            var shadows = model.Calls.Where(call => IsShadowed(model, call)).Select(call => call.Definition!.Node).ToHashSet();
            foreach (var node in model.Summary.Nodes)
            {
                _ = node switch
                {
                    FunctionNode { Parameters: < 0 } function when !shadows.Contains(function.Id) => names.Add(function.Name),
                    AliasNode alias => names.Add(alias.Name),
                    _ => false,
                };
            }
        }

        return names;
    }
}
