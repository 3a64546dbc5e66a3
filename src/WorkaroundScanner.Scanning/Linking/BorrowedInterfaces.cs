using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Calls of programs that come to a CLI through another module's interface for it: who uses a wrapper is none.</summary>
internal static class BorrowedInterfaces
{
    /// <summary>Marks them.</summary>
    public static void Mark(Repository repository)
    {
        var about = new Dictionary<(string Path, int Node, string Tool), bool>();
        foreach (var file in repository.Files.Where(file => file.Summary.Language != "shell"))
        {
            var functions = new HashSet<int>();
            MarkWhere(file, call => !IsInherited(file, call.Node.Words[0].Text) && IsBorrowed(repository, file, call, about), functions);
            if (functions.Count > 0)
            {
                // `this.pods()` comes to it through a function of the file that does.
                MarkWhere(file, call => call.Definition is { } definition && definition.Path == file.Path && functions.Contains(definition.Node), functions);
            }
        }
    }

    private static void MarkWhere(LinkedFile file, Func<BoundCall, bool> borrows, HashSet<int> functions)
    {
        foreach (var node in file.Summary.Calls)
        {
            if (file.Calls[node.Id] is { IsPlatform: true, Node.CallsFunction: true, Borrows: false } call && borrows(call))
            {
                file.Calls[node.Id] = call with { Borrows = true };
                functions.Add(file.Owners[node.Id]);
            }
        }
    }

    // Which CLI it is may stand in the function that is called, or that function may run the CLI whatever it is given.
    private static bool IsBorrowed(Repository repository, LinkedFile file, BoundCall call, Dictionary<(string Path, int Node, string Tool), bool> about) =>
        (call is { Definition: { } definition, Words: [{ Source: < 0 }, ..] } && IsElsewhere(file, definition))
        || call.Prefixes.Any(prefix => prefix.Definition is { } front && IsElsewhere(file, front) && (IsClient(call) || IsAbout(repository, front, call.Name, about)));

    // `kubectl.invokeCommand(...)`: the object is the interface.
    private static bool IsClient(BoundCall call) => call.Words is [{ Source: < 0 } tool, ..] && call.Node.Words[0].Text.Split('.').SkipLast(1).Contains(tool.Text);

    // `self.run(...)`: the object's own interface, which its class may have from another module.
    private static bool IsInherited(LinkedFile file, string name) => name.LastIndexOf('.') is var dot && (dot < 0 ? file.Summary.Language is "ruby" or "groovy" : LinkedFile.IsOwnReceiver(name[..dot]));

    // In Go a folder is one module.
    private static bool IsElsewhere(LinkedFile file, Definition definition) => file.Summary.Language == "go" ? FileNames.Folder(definition.Path) != FileNames.Folder(file.Path) : definition.Path != file.Path;

    private static bool IsAbout(Repository repository, Definition front, string tool, Dictionary<(string Path, int Node, string Tool), bool> about)
    {
        var key = (front.Path, front.Node, tool);
        return about.TryGetValue(key, out var known)
            ? known
            : about[key] = repository.Find(front.Path) is { } file && file.Summary.Nodes[front.Node] is FunctionNode function
                && file.Summary.DescendantsOf(function).Any(node => file.Calls[node.Id] is { IsPlatform: true } call && call.Name == tool);
    }
}
