using System.Text;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Classification;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Benchmarks.Parsing;

/// <summary>How fast one thread takes files that name a platform's CLI, in memory already, to their summaries. Processor time counts all threads, those of the runtime too, and no other program's load.</summary>
internal static class FrontEndSpeed
{
    private const int LeastRounds = 6;
    private const int MostRounds = 100;

    /// <summary>After so many bytes what is used is compiled well.</summary>
    private const long EnoughBytes = 60_000_000;

    /// <summary>As many bytes of a language are enough.</summary>
    private const long MostBytes = 8_000_000;

    /// <summary>Prints the best round of every front end, or of one.</summary>
    public static int Run(string tree, string? only)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var names = new NameSearch(vocabulary.PlatformNames);
        var listed = SourceTree.List(tree, new FileSelection(), FrontEnds.All, threads: 1, CancellationToken.None);
        foreach (var files in listed.Listing.Files.GroupBy(file => file.Language).Where(files => files.Key is not null && (only ?? files.Key.Name) == files.Key.Name).OrderBy(files => files.Key!.Name, StringComparer.Ordinal))
        {
            Print(files.Key!, Texts(files.Select(file => file.Path), tree, names), vocabulary);
        }

        return 0;
    }

    private static List<(string Path, string Text)> Texts(IEnumerable<string> paths, string tree, NameSearch names)
    {
        var texts = new List<(string, string)>();
        var bytes = 0L;
        foreach (var path in paths)
        {
            var text = File.ReadAllText(Path.Join(tree, path));
            if (bytes < MostBytes && names.IsIn(text) && !ContentCheck.IsMinified(text) && !GeneratedMark.Stands(text))
            {
                texts.Add((path, text));
                bytes += text.Length;
            }
        }

        return texts;
    }

    private static void Print(ILanguage language, List<(string Path, string Text)> files, Vocabulary vocabulary)
    {
        var bytes = files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text));
        var (best, allocated, nodes) = (0.0, 0L, 0);
        for (var round = 0; round < LeastRounds || (round < MostRounds && round * bytes < EnoughBytes); round++)
        {
            allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            nodes = files.Sum(file => language.Summarize(file.Path, file.Text, vocabulary).Nodes.Length);
            best = Math.Max(best, bytes / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        Console.WriteLine($"{language.Name,-12}{files.Count,6} files {bytes / 1e6,6:F1} MB {nodes,8} constructs {(double)allocated / Math.Max(1, bytes),6:F0} bytes allocated a byte {best,7:F1} MB/s");
    }
}
