using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>A file whose calls are bound. What is inferred from here on depends on the file and its bound calls alone.</summary>
public sealed class BoundFile
{
    private readonly LinkedFile file;
    private readonly Problem? fault;

    internal BoundFile(LinkedFile file, Problem? fault)
    {
        this.file = file;
        this.fault = fault;
    }

    /// <summary>The file.</summary>
    public FileSummary Summary => file.Summary;

    /// <summary>A hash of everything that other files have a part in: two bindings of one summary with one hash have equal models.</summary>
    public ulong HashBindings()
    {
        var hash = fault is null ? Fnv.Start : Fnv.Add(Fnv.Start, fault.Message);
        foreach (var call in file.Calls)
        {
            hash = call is null ? Fnv.Add(hash, "-") : Add(hash, call);
        }

        return Fnv.Finish(hash);
    }

    /// <summary>Infers the relations that rules ask for. A fault costs this file only.</summary>
    public CommandModel ToModel()
    {
        try
        {
            var model = ToModelOnDemand();
            _ = model.Relations;
            return model;
        }
#pragma warning disable CA1031 // One file's fault must not cost the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Unlinked(Faults.Of(file.Path, error));
        }
    }

    /// <summary>The same, but relations are inferred, and may fail, when a rule first asks for one: most files hold nothing that any rule could begin with.</summary>
    public CommandModel ToModelOnDemand() =>
        fault is null ? new CommandModel(file.Summary, [.. file.Calls], () => RelationBuilder.Build(file)) : Unlinked(fault);

    private static ulong Add(ulong hash, BoundCall call)
    {
        foreach (var word in call.Words)
        {
            hash = Add(hash, word.Text, word.IsStatic ? "=" : "~", word.Source);
        }

        hash = Add(hash, call.Tool?.Name, call.Capability?.Name, (int)call.Role);
        hash = Add(hash, string.Join(' ', call.Subcommand), string.Join(' ', call.Flags), call.HasStructuredOutput ? 1 : 0);
        hash = Add(Add(hash, call.Definition), call.Addresses, null, call.Steps);
        foreach (var prefix in call.Prefixes)
        {
            hash = Add(Add(hash, prefix.Definition), prefix.Name, null, prefix.Repeats ? 1 : 0);
        }

        foreach (var reached in call.Reaches)
        {
            hash = Add(hash, reached.Tool.Name, reached.Capability?.Name, (int)reached.Role);
        }

        return hash;
    }

    private static ulong Add(ulong hash, Definition? definition) => definition is null ? Fnv.Add(hash, "-") : Add(hash, definition.Path, definition.Name, definition.Node);

    private static ulong Add(ulong hash, string? first, string? second, int number) =>
        Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Add(hash, first), "\n"), second), "\n"), [(char)number, (char)(number >> 16), '\n']);

    private CommandModel Unlinked(Problem problem) => new(file.Summary, [], [], new RelationTable.Builder().ToTable()) { Fault = problem };
}
