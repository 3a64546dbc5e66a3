using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Pass two: binds the summaries of one repository to each other and infers the relations that rules ask for.</summary>
public static class Linker
{
    /// <summary>The command models of the files, by path. A fault in one file costs that file only.</summary>
    public static ImmutableArray<CommandModel> Link(IEnumerable<FileSummary> files, Vocabulary vocabulary)
    {
        var repository = new Repository(files);
        var binder = new CallBinder(repository, vocabulary, new VariableValues(vocabulary));
        var faults = new Problem?[repository.Files.Length];
        Parallel.For(0, repository.Files.Length, place => faults[place] = Guarded(repository.Files[place], file => Bind(file, binder)));
        ThinFunctions.Unfold(repository);
        Reachability.Complete(repository);
        var models = new CommandModel[repository.Files.Length];
        Parallel.For(0, models.Length, place =>
        {
            var file = repository.Files[place];
            var fault = faults[place] ?? Guarded(file, _ => models[place] = RelationBuilder.Build(file));
            models[place] = fault is null ? models[place] : Unlinked(file, fault);
        });
        return [.. models];
    }

    private static void Bind(LinkedFile file, CallBinder binder)
    {
        foreach (var call in file.Summary.Nodes.OfType<CallNode>())
        {
            file.Calls[call.Id] = binder.Bind(file, call);
        }
    }

    private static CommandModel Unlinked(LinkedFile file, Problem fault) =>
        new(file.Summary, [], [], new RelationTable.Builder().ToTable()) { Fault = fault };

    private static Problem? Guarded(LinkedFile file, Action<LinkedFile> work)
    {
        try
        {
            work(file);
            return null;
        }
#pragma warning disable CA1031 // One file's fault must not cost the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Faults.Of(file.Path, error);
        }
    }
}
