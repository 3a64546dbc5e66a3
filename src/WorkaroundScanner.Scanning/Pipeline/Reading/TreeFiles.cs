using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>The files of one tree, each read when it is first asked for. Several threads may ask for different ones.</summary>
internal sealed class TreeFiles(SourceTree tree, ScanRequest request, ScanMemory memory)
{
    private readonly FileReader reader = new(tree.Source, tree.Detector, tree.Selection.IncludeGenerated, request.Vocabulary, request.Cache);
    private readonly FileOutcome?[] outcomes = new FileOutcome?[tree.Listing.Files.Length];
    private int done;

    /// <summary>What the walk met, by path.</summary>
    public ImmutableArray<ListedFile> Listed => tree.Listing.Files;

    /// <summary>What became of a file.</summary>
    /// <param name="place">Its place among the listed ones.</param>
    /// <param name="learn">Whether its facts are wanted, whatever the prefilter says.</param>
    public FileOutcome Read(int place, bool learn)
    {
        if (outcomes[place] is { } known && !(learn && known is ReadFile { Facts: null }))
        {
            return known;
        }

        var file = Listed[place];
        var outcome = outcomes[place] = memory.Read(file, learn, outcomes[place], before => before is ReadFile read ? reader.Learn(file, read) : reader.Read(file, memory.Names, learn));
        request.Cache?.Keep(outcome);
        request.Progress?.Invoke(new ScanProgress(ScanStage.Read, Math.Min(Interlocked.Increment(ref done), outcomes.Length), outcomes.Length));
        return outcome;
    }

    /// <summary>Reads all of them.</summary>
    public FileOutcome[] ReadAll(ParallelOptions options)
    {
        Parallel.For(0, outcomes.Length, options, place => Read(place, learn: !request.UsePrefilter));
        return outcomes!;
    }

    /// <summary>Hands out a file with its summary, once: it can be large, and is not needed behind that. What became unreadable meanwhile has failed.</summary>
    public FileOutcome TakeSummarized(int place)
    {
        var outcome = Read(place, learn: true);
        outcomes[place] = null;
        return outcome is ReadFile read ? memory.Summarize(Listed[place], read, reader.Learn) : outcome;
    }

    /// <summary>A file by its path and the name of its content, as far as that is known.</summary>
    public ListedFile Named(int place) => Listed[place] is { Content: null } file ? file with { Content = outcomes[place]?.Content } : Listed[place];
}
