using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Objects that are named as a platform's CLI and run it.</content>
internal sealed partial class CodeLowering
{
    private readonly Dictionary<string, LibraryEntry?> clients = new(StringComparer.Ordinal);

    // `docker.spawnAndWait({ args, cwd })`, `kubectl(context).stdout({ args, input })`: what is run is the object's name and the arguments.
    private LibraryEntry? ClientCall(CallExpression call, LibraryEntry? known) =>
        call is { Callee: MemberExpression { Target: var client, Name: not ("then" or "catch" or "map" or "push") }, Arguments: [{ Name: "", Value: MapExpression }] } && known?.Verb is not LibraryVerb.RunRecord && ClientArguments(call) is not null
            ? Client(client switch { CallExpression made => LastName(made.Callee), _ => LastName(client) })
            : null;

    private static CodeExpression? ClientArguments(CallExpression call) => Named(call, "args", "arguments", "argv");

    // `Runner{bin: "kubectl"}`, `this.bin = bin` with a default: methods know the tool by the field's name.
    private void LowerFields(MapExpression record)
    {
        foreach (var (key, value) in record.Entries)
        {
            if (key is NameExpression field && FieldTool(value) is { } tool)
            {
                LowerField(field.Name, tool);
            }
        }
    }

    // The tool itself, or a name that `LookPath("kubectl")` gave its value.
    private CodeExpression? FieldTool(CodeExpression value) => IsTool(value)
        ? value
        : value is NameExpression name && scope.PositionOf(name.Name) == 0 && scope.ValueBefore(name.Name, name.Start) is CallExpression { Arguments: [{ Value: var located }, ..] } call
            && EntryOf(call, out _) is { Words: ["which", ..] } && IsTool(located) ? located : null;

    private void LowerField(string name, CodeExpression tool)
    {
        builder.Begin();
        builder.End(new AssignmentNode { Span = Span(tool), Name = "_" + Name(name), Value = LowerWord(tool), Local = false });
    }

    private LibraryEntry? Client(string name)
    {
        if (!clients.TryGetValue(name, out var entry))
        {
            entry = vocabulary.Find(name.Trim('_').ToLowerInvariant()) is { IsPlatform: true, CommandPositionOnly: false } tool
                ? new LibraryEntry(LibraryVerb.RunClient, 1, ["1", tool.Name], Input: -1, Output: -1, GivesStatus: false)
                : null;
            clients.Add(name, entry);
        }

        return entry;
    }
}
