using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
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

    /// <summary>
    /// Whether everything that other files have a part in is as in a model of the same summary: then it would be an equal model, but for the places of definitions in other files.
    /// Rules ask whether two definitions are the same, not where in another file they stand.
    /// </summary>
    public bool IsBoundAs(CommandModel model)
    {
        var elsewhere = new SameDefinitions(file.Path);
        return fault?.Message == model.Fault?.Message && (fault is not null || file.Summary.Calls.All(call => SameBinding.Of(file.Calls[call.Id], model.CallAt(call.Id), elsewhere)));
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

    private CommandModel Unlinked(Problem problem) => new(file.Summary, [], [], new RelationTable.Builder().ToTable()) { Fault = problem };
}
