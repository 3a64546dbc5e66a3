using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Discovery;

/// <summary>Counts the commands that nobody claims: no CLI of a platform, no general tool, nothing that the tree defines, nothing that every developer has.</summary>
public static class CommandCensus
{
    /// <summary>The unclaimed commands, those called most first.</summary>
    public static ImmutableArray<DiscoveredCommand> Of(ImmutableArray<CommandModel> models)
    {
        var own = OwnNames(models);
        return
        [
            .. models.SelectMany(model => Unclaimed(model).Select(call => (Name: NameOf(call), model.Summary.Path, Line: model.Summary.Lines.LineAt(call.Node.Span.Start))))
                .Where(call => call.Name.Length > 1 && !own.Contains(call.Name) && !CommonCommands.Contains(call.Name))
                .GroupBy(call => call.Name, StringComparer.Ordinal)
                .Select(group => new DiscoveredCommand(
                    group.Key,
                    group.Count(),
                    group.Select(call => call.Path).Distinct(StringComparer.Ordinal).Count(),
                    group.First().Path,
                    group.First().Line))
                .OrderByDescending(command => command.Calls)
                .ThenByDescending(command => command.Files)
                .ThenBy(command => command.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<BoundCall> Unclaimed(CommandModel model) =>
        model.Calls.Where(call => call is { Tool: null, Definition: null } && call.Words is [{ IsStatic: true }, ..]);

    /// <summary>The command's name without an absolute folder; empty for what can't be the name of an installed command.</summary>
    private static string NameOf(BoundCall call)
    {
        var word = call.Words[0].Text;
        var name = word.StartsWith('/') ? word[(word.LastIndexOf('/') + 1)..] : word;
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+') ? name : "";
    }

    /// <summary>Functions, aliases and files of the tree: whoever calls these calls the tree itself.</summary>
    private static HashSet<string> OwnNames(ImmutableArray<CommandModel> models)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            names.Add(model.Summary.Path[(model.Summary.Path.LastIndexOf('/') + 1)..]);
            foreach (var node in model.Summary.Nodes)
            {
                _ = node switch
                {
                    FunctionNode function => names.Add(function.Name),
                    AliasNode alias => names.Add(alias.Name),
                    _ => false,
                };
            }
        }

        return names;
    }
}
