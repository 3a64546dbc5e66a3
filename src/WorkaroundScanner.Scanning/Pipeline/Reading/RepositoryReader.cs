using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Sources;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Pass one: every file of a tree to what is known of it, as far as linking needs it.</summary>
internal sealed class RepositoryReader(ScanRequest request, ScanMemory memory)
{
    /// <summary>Reads, chooses and groups.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="keepsCommands">Whether files that can't reach a platform stay where they were parsed: they hold commands all the same.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="older">A tree read before that may be chosen and grouped alike.</param>
    public ReadRepository Read(SourceTree tree, bool keepsCommands, CancellationToken cancellation, ReadRepository? older = null)
    {
        var listed = tree.Listing.Files;
        var reader = new FileReader(tree.Source, tree.Detector, tree.Selection.IncludeGenerated, request.Vocabulary, request.Cache);
        var outcomes = new FileOutcome[listed.Length];
        var done = 0;
        void ReadAt(int place, bool always)
        {
            outcomes[place] = memory.Read(listed[place], always, outcomes[place], known => known is ReadFile read ? reader.Learn(listed[place], read) : reader.Read(listed[place], memory.Names, always));
            request.Cache?.Keep(outcomes[place]);
            request.Progress?.Invoke(new ScanProgress(ScanStage.Read, Math.Min(Interlocked.Increment(ref done), outcomes.Length), outcomes.Length));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        Parallel.For(0, outcomes.Length, options, place => ReadAt(place, always: !request.UsePrefilter));
        var known = older is not null && SameLinks.Hold(older, listed, outcomes, memory.Known, place => ReadAt(place, always: true)) ? older : null;
        var chosen = known?.Chosen ?? new CandidateClosure().Choose(outcomes, places => Parallel.ForEach(places, options, place => ReadAt(place, always: true)));
        LetGo(outcomes, chosen, modulesOnly: keepsCommands);
        request.Progress?.Invoke(Chosen(outcomes, chosen));
        return new ReadRepository(tree.Listing, outcomes, chosen, Group(listed, outcomes, reader, known));
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

    private ImmutableArray<FileGroup> Group(ImmutableArray<ListedFile> listed, FileOutcome[] outcomes, FileReader reader, ReadRepository? alike)
    {
        var linked = outcomes.Select((outcome, place) => (File: outcome as ReadFile, Listed: listed[place])).Where(pair => pair.File?.Facts is not null).ToArray();
        var byPath = linked.ToDictionary(pair => pair.Listed.Path, StringComparer.Ordinal);
        FileOutcome Summarize(ReadFile file) => memory.Summarize(byPath[file.Path].Listed, file, reader.Learn);
        if (alike is not null)
        {
            return [.. alike.Groups.Select(group => group.Files.All(file => file.Content == byPath[file.Path].File!.Content) ? group : GroupOf([.. group.Files.Select(file => byPath[file.Path].File!)], Summarize))];
        }

        return [.. FileGroups.Of(Array.ConvertAll(linked, pair => pair.File!.Facts!)).Select(places => GroupOf([.. places.Select(place => linked[place].File!)], Summarize))];
    }

    private static FileGroup GroupOf(ImmutableArray<ReadFile> files, Func<ReadFile, FileOutcome> summarize)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            if (file.Content is not { } content)
            {
                return new FileGroup(files, null, summarize);
            }

            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{content}\n"));
        }

        return new FileGroup(files, Convert.ToHexStringLower(hash.GetHashAndReset()), summarize);
    }
}
