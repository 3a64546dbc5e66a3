using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Scanning.Pipeline.Terms;
using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>Scans trees: read, link, match, apply what platforms say, measure. The result is the same for any number of threads.</summary>
public sealed class Scanner(ScanSteps steps)
{
    /// <summary>Finds and measures the workarounds of a tree.</summary>
    public ScanResult Scan(SourceTree tree, ScanRequest request, CancellationToken cancellation) => ScanAll([tree], request, cancellation).Single();

    /// <summary>Scans trees in their order as they are asked for. What they have in common is read and judged once.</summary>
    public IEnumerable<ScanResult> ScanAll(IReadOnlyCollection<SourceTree> trees, ScanRequest request, CancellationToken cancellation)
    {
        var memory = new ScanMemory(trees, request.Cache);
        var reader = new RepositoryReader(request, memory);
        var terms = TermsOf(request, trees);
        return InTurn(
            trees,
            request.Threads,
            tree => reader.Read(tree, keepsCommands: false, cancellation),
            repository =>
            {
                var result = Result(repository, Measure(repository.Groups, request, terms, memory, cancellation), []);
                memory.Leave(repository.Listing);
                return result;
            });
    }

    /// <summary>While one tree is measured the next one is read, and no other: two that read at once would both read what they have in common.</summary>
    private static IEnumerable<ScanResult> InTurn(IEnumerable<SourceTree> trees, int threads, Func<SourceTree, ReadRepository> read, Func<ReadRepository, ScanResult> measure)
    {
        Task<ReadRepository>? reading = null;
        foreach (var tree in trees)
        {
            var before = reading?.GetAwaiter().GetResult();
            reading = threads > 1 ? Task.Run(() => read(tree)) : Task.FromResult(read(tree));
            if (before is not null)
            {
                yield return measure(before);
            }
        }

        if (reading is not null)
        {
            yield return measure(reading.GetAwaiter().GetResult());
        }
    }

    /// <summary>Scans an older and a newer tree as far as they differ: groups of files that are the same in both are left alone.</summary>
    public ScanPair ScanPair(SourceTree before, SourceTree after, ScanRequest request, CancellationToken cancellation)
    {
        var memory = new ScanMemory([before, after], request.Cache);
        var reader = new RepositoryReader(request, memory);
        var terms = TermsOf(request, [after, before]);
        var older = reader.Read(before, keepsCommands: false, cancellation);
        var newer = reader.Read(after, keepsCommands: false, cancellation, older);
        var same = older.Groups.Select(group => group.Key).OfType<string>().Intersect(newer.Groups.Select(group => group.Key).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        bool Differs(FileGroup group) => group.Key is null || !same.Contains(group.Key);
        var olderResults = Measure(older.Groups.Where(Differs), request, terms, memory, cancellation);
        var newerResults = Measure(newer.Groups.Where(Differs), request, terms, memory, cancellation);
        memory.Keep(newer.Groups.Where(group => !Differs(group)), terms.Repository);
        return new ScanPair(
            WorkaroundBuilder.Number(olderResults.SelectMany(group => group.Workarounds)),
            Told(Result(newer, newerResults, older.Problems.Concat(olderResults.SelectMany(group => group.Problems)).Where(problem => problem.Incomplete)), Touched(older, newer, newer.Groups.Where(Differs))),
            () => WorkaroundBuilder.Number(Measure(newer.Groups.Where(group => !Differs(group)), request, terms, memory, cancellation).SelectMany(group => group.Workarounds)));
    }

    /// <summary>The files of the newer tree that the difference can have touched.</summary>
    private static HashSet<string> Touched(ReadRepository older, ReadRepository newer, IEnumerable<FileGroup> groups) =>
        [.. newer.Listing.FilesBeyond(older.Listing).Select(file => file.Path), .. groups.SelectMany(group => group.Paths)];

    /// <summary>Whoever changes a few files is told of these, and of what makes the whole incomplete.</summary>
    private static ScanResult Told(ScanResult result, HashSet<string> touched) =>
        result with { Problems = [.. result.Problems.Where(problem => problem.Incomplete || problem.Path.Length == 0 || touched.Contains(problem.Path))] };

    /// <summary>The command models of every candidate file of a tree, by path: what rules would see.</summary>
    public ImmutableArray<CommandModel> Read(SourceTree tree, ScanRequest request, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        var groups = new RepositoryReader(request, new ScanMemory([tree], request.Cache)).Read(tree, keepsCommands: true, cancellation).Groups;
        var files = groups.SelectMany(group => Bind(SummariesOf(group, options), request)).OrderBy(file => file.Summary.Path, StringComparer.Ordinal).ToArray();
        var models = new CommandModel[files.Length];
        Parallel.For(0, files.Length, options, place => models[place] = files[place].ToModel());
        return [.. models];
    }

    private GroupResult[] Measure(IEnumerable<FileGroup> groups, ScanRequest request, PlatformTerms terms, ScanMemory memory, CancellationToken cancellation)
    {
        var all = groups.ToArray();
        var results = new GroupResult[all.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation };
        Parallel.For(0, all.Length, options, place => results[place] = memory.Measure(all[place], terms.Repository, () => Measure(all[place], request, terms, memory, options)));
        var files = all.Sum(group => group.Places.Length);
        request.Progress?.Invoke(new ScanProgress(ScanStage.Match, files, files));
        return results;
    }

    private GroupResult Measure(FileGroup group, ScanRequest request, PlatformTerms terms, ScanMemory memory, ParallelOptions options)
    {
        var outcomes = SummariesOf(group, options);
        var files = Bind(outcomes, request);
        var matched = new MatchedFile[files.Length];
        Parallel.For(0, files.Length, options, place => matched[place] = memory.Match(files[place], model => WorkaroundBuilder.Join(terms.Apply(Match(model)))));
        return GroupResult.Of(matched, [.. outcomes.OfType<FailedFile>()]);
    }

    private ImmutableArray<BoundFile> Bind(FileOutcome[] outcomes, ScanRequest request) =>
        steps.Bind([.. outcomes.OfType<ReadFile>().Select(file => file.Summary!)], request.Vocabulary);

    /// <summary>The files of a group with their summaries; what became unreadable since it was chosen has failed.</summary>
    private static FileOutcome[] SummariesOf(FileGroup group, ParallelOptions options)
    {
        var outcomes = new FileOutcome[group.Places.Length];
        Parallel.For(0, outcomes.Length, options, at => outcomes[at] = group.Tree.TakeSummarized(group.Places[at]));
        return outcomes;
    }

    private static PlatformTerms TermsOf(ScanRequest request, IEnumerable<SourceTree> trees) =>
        new(request.Vocabulary, () => request.Repository ?? (trees.Select(tree => tree.Folder).OfType<string>().FirstOrDefault() is { } folder ? RepositoryName.Of(folder) : ""));

    private static ScanResult Result(ReadRepository repository, GroupResult[] groups, IEnumerable<Problem> moreProblems) => new()
    {
        Files = repository.Count(failedLater: groups.Sum(group => group.Failed)),
        Workarounds = WorkaroundBuilder.Number(groups.SelectMany(group => group.Workarounds)),
        Usage = [.. groups.SelectMany(group => group.Usage).OrderBy(usage => usage.Path, StringComparer.Ordinal)],
        Sanctioned = [.. groups.SelectMany(group => group.Sanctioned).OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Platform, StringComparer.Ordinal)],
        Suppressed =
        [
            .. groups.SelectMany(group => group.Suppressed)
                .OrderBy(suppressed => suppressed.Finding.Path, StringComparer.Ordinal)
                .ThenBy(suppressed => suppressed.Finding.Ranges[0])
                .ThenBy(suppressed => suppressed.Finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(suppressed => suppressed.Finding.Message, StringComparer.Ordinal),
        ],
        Problems =
        [
            .. repository.Problems.Concat(groups.SelectMany(group => group.Problems)).Concat(moreProblems).Distinct()
                .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column)
                .ThenBy(problem => problem.Id, StringComparer.Ordinal)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal),
        ],
    };

    private MatchedFile Match(CommandModel model)
    {
        if (model.Fault is { } fault)
        {
            return new MatchedFile(model, new MatchResult([], [fault]), Failed: true);
        }

        try
        {
            return new MatchedFile(model, steps.Match(model), Failed: false);
        }
#pragma warning disable CA1031 // One file's fault must not cost the others.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new MatchedFile(model, new MatchResult([], [Faults.Of(model.Summary.Path, error)]), Failed: true);
        }
    }
}
