using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Pass two: binds the summaries of one repository to each other and infers the relations that rules ask for.</summary>
public static class Linker
{
    /// <summary>The command models of the files, by path.</summary>
    public static ImmutableArray<CommandModel> Link(IEnumerable<FileSummary> files, Vocabulary vocabulary)
    {
        var repository = new Repository(files);
        var binder = new CallBinder(repository, vocabulary, new VariableValues(vocabulary));
        Parallel.ForEach(repository.Files, file =>
        {
            foreach (var call in file.Summary.Nodes.OfType<CallNode>())
            {
                file.Calls[call.Id] = binder.Bind(file, call);
            }
        });
        ThinFunctions.Unfold(repository);
        Reachability.Complete(repository);
        return [.. repository.Files.AsParallel().AsOrdered().Select(RelationBuilder.Build)];
    }
}
