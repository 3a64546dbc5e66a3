using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Pass one: every file of a tree to its summary, as far as linking needs it.</summary>
internal sealed class RepositoryReader(ScanSteps steps, ScanRequest request, ScanMemory memory)
{
    /// <summary>Reads, summarises and groups.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="keepsCommands">Whether files that can't reach a platform stay where they were parsed: they hold commands all the same.</param>
    /// <param name="cancellation">Ends it early.</param>
    public ReadRepository Read(SourceTree tree, bool keepsCommands, CancellationToken cancellation)
    {
        var listed = tree.Listing.Files;
        var reader = new FileReader(tree.Source, tree.Detector, tree.Selection.IncludeGenerated, request.Vocabulary);
        var outcomes = new FileOutcome[listed.Length];
        var done = 0;
        void ReadAt(int place, bool always)
        {
            outcomes[place] = memory.Read(listed[place], always, outcomes[place], known => known is ReadFile read ? reader.Summarize(listed[place], read) : reader.Read(listed[place], memory.Names, always));
            if (outcomes[place] is ReadFile { Summary: { } summary })
            {
                // Kept with the summary: asked here, where threads share the work.
                _ = steps.ReferencedFileNames(summary);
            }

            request.Progress?.Invoke(new ScanProgress(ScanStage.Read, Math.Min(Interlocked.Increment(ref done), outcomes.Length), outcomes.Length));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        Parallel.For(0, outcomes.Length, options, place => ReadAt(place, always: !request.UsePrefilter));
        var chosen = new CandidateClosure(steps.ReferencedFileNames, request.Vocabulary)
            .Choose(outcomes, places => Parallel.ForEach(places, options, place => ReadAt(place, always: true)));
        LetGo(outcomes, chosen, modulesOnly: keepsCommands);
        request.Progress?.Invoke(Chosen(outcomes, chosen));
        return new ReadRepository(tree.Listing, outcomes, chosen, Group(listed, outcomes));
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
            if (!chosen[place] && outcomes[place] is ReadFile { Summary: not null } file && (!modulesOnly || file.Module is not null))
            {
                outcomes[place] = file with { Summary = null };
            }
        }
    }

    private ImmutableArray<FileGroup> Group(ImmutableArray<ListedFile> listed, FileOutcome[] outcomes)
    {
        var contents = listed.Where(file => file.Content is not null).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        string? KeyOf(ImmutableArray<FileSummary> files) =>
            contents.Count == 0 ? null : string.Concat(files.Select(file => $"{file.Path}\0{contents[file.Path]}\n"));
        return [.. steps.Group([.. outcomes.OfType<ReadFile>().Select(file => file.Summary).OfType<FileSummary>()]).Select(files => new FileGroup(files, KeyOf(files)))];
    }
}
