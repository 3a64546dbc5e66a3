using System.Buffers;
using System.Diagnostics;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Decoding;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Benchmarks.Git;

/// <summary>How long it takes to list, read and prefilter a commit's files, beside the time that <c>git cat-file --batch</c> needs to print the same blobs.</summary>
internal static class ReadingSpeed
{
    private const int Runs = 9;
    private const int WarmingUp = 3;
    private const int LargestFile = 1 << 20;

    /// <summary>Measures in turns and prints medians.</summary>
    public static int Run(string path, bool all)
    {
        var files = Files(path, all);
        var input = string.Concat(files.Select(file => file.Content + "\n"));
        var git = new GitCommand(path);
        var names = new NameSearch(VocabularyLoader.Load([.. BuiltInPack.Files]).Vocabulary.PlatformNames);
        var index = new FileNameIndex([.. files.Select(file => file.Path)]);
        var times = Enumerable.Range(0, 4).Select(_ => new List<(double Wall, double Processor)>()).ToArray();
        var bytes = 0L;
        for (var run = 0; run < Runs + WarmingUp; run++)
        {
            var byGit = Time(() => bytes = git.Bytes(["cat-file", "--batch", "--buffer"], input)!.LongLength) with { Processor = git.ProcessorTime.TotalMilliseconds };
            var listing = Time(() => Files(path, all));
            var reading = Time(() => Read(path, files, text => 0));
            var prefiltering = Time(() => Read(path, files, text => names.IsIn(text) ? 1 : index.MentionedIn(text).Count));
            foreach (var (list, time) in times.Zip([byGit, listing, reading, prefiltering]).Where(_ => run >= WarmingUp))
            {
                list.Add(time);
            }
        }

        Console.WriteLine($"{files.Length} files, {bytes / 1e6:F1} MB, {Environment.ProcessorCount} processors, median of {Runs} runs: wall time, processor time, and both by those of git");
        var judge = Median(times[0]);
        foreach (var (what, (wall, processor)) in ((string[])["git cat-file --batch", "listing", "reading", "reading and prefiltering"]).Zip(times.Select(Median)))
        {
            Console.WriteLine($"{what,-26} {wall,6:F0} ms {processor,6:F0} ms {wall / judge.Wall,6:F2} x {processor / judge.Processor,6:F2} x");
        }

        return 0;
    }

    private static (double Wall, double Processor) Median(List<(double Wall, double Processor)> times) =>
        (times.Select(time => time.Wall).Order().ElementAt(times.Count / 2), times.Select(time => time.Processor).Order().ElementAt(times.Count / 2));

    private static (double Wall, double Processor) Time(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    /// <summary>The files that a scan would look into, or all that are not very large; such as are missing in the repository left out.</summary>
    private static ListedFile[] Files(string path, bool all)
    {
        using var repository = GitRepository.Open(path);
        var tree = repository.ReadCommit(repository.ResolveCommit("HEAD")).Tree;
        if (!all)
        {
            var policy = new FilePolicy(new LanguageDetector(FrontEnds.All), new FileSelection());
            return [.. new RevisionSource(repository, tree, policy).List(Environment.ProcessorCount, CancellationToken.None).Files.Where(file => IsThere(repository, file.Content!))];
        }

        return
        [
            .. repository.ChangedPaths(null, tree)
                .Where(change => change.After?.Kind == Scanning.Sources.Git.Trees.EntryKind.File && IsThere(repository, change.After.Id))
                .Select(change => new ListedFile(change.Path, null, change.After!.Id)),
        ];
    }

    private static bool IsThere(GitRepository repository, ObjectId id)
    {
        try
        {
            return repository.BlobSize(id) < LargestFile;
        }
        catch (GitException)
        {
            return false;
        }
    }

    private static void Read(string path, ListedFile[] files, Func<ReadOnlySpan<char>, int> look)
    {
        using var repository = GitRepository.Open(path);
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            using var blob = new BlobFile(repository, file.Content!);
            var bytes = ArrayPool<byte>.Shared.Rent((int)blob.Length);
            var read = bytes.AsSpan(0, blob.Read(bytes.AsSpan(0, (int)blob.Length), 0));
            if (!ContentCheck.IsBinary(read))
            {
                var encoding = TextEncoding.Of(read);
                var characters = ArrayPool<char>.Shared.Rent(encoding.Encoding.GetMaxCharCount(read.Length));
                look(characters.AsSpan(0, encoding.Encoding.GetChars(read[encoding.Preamble..], characters)));
                ArrayPool<char>.Shared.Return(characters);
            }

            ArrayPool<byte>.Shared.Return(bytes);
        });
    }
}
