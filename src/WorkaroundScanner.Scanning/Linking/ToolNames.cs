using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which names of a file may stand for a platform's CLI: those that are given its name there, and those that come from elsewhere, but not the arguments of functions: whoever hands these over names the CLI.</summary>
internal sealed class ToolNames(FileSummary summary, Vocabulary vocabulary)
{
    private readonly Lazy<Dictionary<string, bool>> own = new(() => Read(summary, vocabulary), isThreadSafe: false);

    /// <summary>Whether a name may stand for one.</summary>
    public bool MayBeTool(string name) => name is not [>= '0' and <= '9', ..] && (!own.Value.TryGetValue(name, out var isTool) || isTool);

    private static Dictionary<string, bool> Read(FileSummary summary, Vocabulary vocabulary)
    {
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var node in summary.Nodes)
        {
            switch (node)
            {
                case AssignmentNode { Value.Literal: { } literal } assignment when vocabulary.Find(FileNames.CommandName(literal)) is { IsPlatform: true }:
                    names[assignment.Name] = true;
                    break;
                case AssignmentNode assignment:
                    names.TryAdd(assignment.Name, false);
                    break;
                case LoopNode { Variable: { } variable }:
                    names.TryAdd(variable, false);
                    break;
                default:
                    break;
            }
        }

        return names;
    }
}
