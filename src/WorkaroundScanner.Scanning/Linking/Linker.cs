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
    /// <summary>The command models of the files, by path.</summary>
    public static ImmutableArray<CommandModel> Link(IEnumerable<FileSummary> files, Vocabulary vocabulary)
    {
        var bound = Bind(files, vocabulary);
        var models = new CommandModel[bound.Length];
        Parallel.For(0, models.Length, place => models[place] = bound[place].ToModel());
        return [.. models];
    }

    /// <summary>Binds the calls of the files, by path: the half of linking in which files have a part in each other. A fault in one file costs that file only.</summary>
    public static ImmutableArray<BoundFile> Bind(IEnumerable<FileSummary> files, Vocabulary vocabulary)
    {
        var repository = new Repository(files);
        var values = new VariableValues(vocabulary);
        var binder = new CallBinder(repository, vocabulary, values);
        var faults = new Problem?[repository.Files.Length];
        Parallel.For(0, repository.Files.Length, place => faults[place] = Bind(repository.Files[place], binder));
        BindThrough(repository, binder, values, faults);
        return [.. repository.Files.Select((file, place) => new BoundFile(file, faults[place]))];
    }

    // What needs all files at once. A fault here costs what calls lead to through other functions, and is told with the first file.
    private static void BindThrough(Repository repository, CallBinder binder, VariableValues values, Problem?[] faults)
    {
        try
        {
            RunParameters.Apply(repository, binder);
            ThinFunctions.Unfold(repository, values);
            BorrowedInterfaces.Mark(repository);
            Reachability.Complete(repository);
        }
#pragma warning disable CA1031 // One repository's fault must not cost the others.
        catch (Exception error)
#pragma warning restore CA1031
        {
            faults[0] ??= Faults.Of(repository.Files[0].Path, error);
        }
    }

    private static Problem? Bind(LinkedFile file, CallBinder binder)
    {
        try
        {
            foreach (var call in file.Summary.Calls)
            {
                file.Calls[call.Id] = binder.Bind(file, call);
            }

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
