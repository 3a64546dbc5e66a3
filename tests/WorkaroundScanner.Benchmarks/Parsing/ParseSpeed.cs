using System.Diagnostics;
using System.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Benchmarks.Parsing;

/// <summary>How fast one thread parses scripts that are in memory already. Processor time counts all threads, those of the runtime too, and no other program's load.</summary>
internal static class ParseSpeed
{
    private const int Rounds = 10;

    /// <summary>Parses the listed files and prints the speed of each round.</summary>
    public static int Run(string list)
    {
        var texts = File.ReadLines(list).Select(File.ReadAllText).ToArray();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                _ = ShellParser.Parse(text);
            }

            watch.Stop();
            var processor = Environment.CpuUsage.TotalTime - before;
            var speed = bytes / 1e6 / processor.TotalSeconds;
            best = Math.Max(best, speed);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine($"round {round + 1}: {speed:F1} MB/s of processor time, {bytes / 1e6 / watch.Elapsed.TotalSeconds:F1} MB/s by the clock, {allocated / 1e6:F0} MB allocated");
        }

        var commands = 0;
        foreach (var text in texts)
        {
            TreeWalk.Visit(ShellParser.Parse(text), (node, _, _) => commands += node is SimpleCommandSyntax ? 1 : 0);
        }

        Console.WriteLine($"{texts.Length} files, {bytes / 1e6:F1} MB, {commands} simple commands, best {best:F1} MB/s");
        return 0;
    }
}
