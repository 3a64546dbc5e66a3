using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Pass one: every file of a tree to what is known of it, as far as linking needs it.</summary>
internal sealed class RepositoryReader(ScanRequest request, ScanMemory memory)
{
    /// <summary>Reads, chooses and groups; where an earlier scan did so, or the tree is a known one but for a few edits, only what is needed is read.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="keepsCommands">Whether files that can't reach a platform stay where they were parsed: they hold commands all the same.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="older">A tree read before that may be chosen and grouped alike.</param>
    public ReadRepository Read(SourceTree tree, bool keepsCommands, CancellationToken cancellation, ReadRepository? older = null)
    {
        var files = new TreeFiles(tree, request, memory);
        var key = request is { UsePrefilter: true, Cache: not null } && !keepsCommands ? ContentsKey.Of(files.Listed) : null;
        var choice = (key is null ? null : request.Cache!.FindChoice(key, files.Listed)) ?? (older is null ? null : SameLinks.Choose(older, files));
        if (choice is null)
        {
            choice = Choose(files, keepsCommands, new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation });
        }
        else
        {
            request.Progress?.Invoke(new ScanProgress(ScanStage.Choose, choice.Groups.Sum(group => group.Length), choice.Read));
        }

        if (key is not null)
        {
            request.Cache!.KeepChoice(key, choice);
        }

        return new ReadRepository(tree.Listing, files, choice);
    }

    private TreeChoice Choose(TreeFiles files, bool keepsCommands, ParallelOptions options)
    {
        var outcomes = files.ReadAll(options);
        var chosen = new CandidateClosure().Choose(outcomes, places => Parallel.ForEach(places, options, place => files.Read(place, learn: true)));
        LetGo(outcomes, chosen, modulesOnly: keepsCommands);
        request.Progress?.Invoke(Chosen(outcomes, chosen));
        var linked = Enumerable.Range(0, outcomes.Length).Where(place => outcomes[place] is ReadFile { Facts: not null }).ToArray();
        var groups = FileGroups.Of(Array.ConvertAll(linked, place => ((ReadFile)outcomes[place]).Facts!));
        return TreeChoice.Of(outcomes, chosen, [.. groups.Select(group => group.Select(at => linked[at]).ToImmutableArray())]);
    }

    private static ScanProgress Chosen(FileOutcome[] outcomes, bool[] chosen)
    {
        var read = outcomes.OfType<ReadFile>();
        var parsed = outcomes.Where((_, place) => chosen[place]).OfType<ReadFile>();
        return new ScanProgress(ScanStage.Choose, parsed.Count(), read.Count(), parsed.Sum(file => (long)file.Size), read.Sum(file => (long)file.Size));
    }

    // What can't reach a platform is not linked, prefilter or not: the functions of a module would only hide others of their names.
    private static void LetGo(FileOutcome[] outcomes, bool[] chosen, bool modulesOnly)
    {
        for (var place = 0; place < outcomes.Length; place++)
        {
            if (!chosen[place] && outcomes[place] is ReadFile { Facts: not null } file && (!modulesOnly || file.Module is not null))
            {
                outcomes[place] = file with { Facts = null, Summary = null };
            }
        }
    }
}
