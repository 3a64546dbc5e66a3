using System.Diagnostics;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;
using WorkaroundScanner.Syntax.Tests.Hosts;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Fuzz;

/// <summary>Reads mutated files of one language and prints each that breaks a promise.</summary>
internal sealed class FuzzRun(ILanguage language, IReadOnlyList<(string Path, string Text)> seeds, int seed)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly Vocabulary NoTools = new([]);

    private readonly Mutator mutator = new([.. seeds.Select(file => file.Text)], seed);

    private volatile string reading = "";
    private long began = Stopwatch.GetTimestamp();

    /// <summary>The longest that one file took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The number of files that failed.</summary>
    public int Try(int iterations)
    {
        using var watchdog = new Timer(_ => EndHang(), null, Hang, Hang / 10);
        var failures = 0;
        for (var i = 0; i < iterations; i++)
        {
            // What a file means may depend on where it stands.
            var path = seeds[i % seeds.Count].Path;
            var text = mutator.Next();
            reading = text;
            Interlocked.Exchange(ref began, Stopwatch.GetTimestamp());
            if (FirstFault(path, text) is { } fault)
            {
                failures++;
                Console.WriteLine($"{language.Name}, mutation {i} as {path}: {fault}\n----\n{text}\n----");
            }
        }

        return failures;
    }

    // What never ends can't be counted: it is shown, and ends the run.
    private void EndHang()
    {
        if (Stopwatch.GetElapsedTime(Interlocked.Read(ref began)) > Hang)
        {
            Console.WriteLine($"{language.Name}: still at this file after {Hang.TotalSeconds:F0} s\n----\n{reading}\n----");
            Environment.Exit(1);
        }
    }

    private string? FirstFault(string path, string text)
    {
        try
        {
            var took = Read(path, text, out var fault);
            Longest = took > Longest ? took : Longest;
            return took > Bound ? $"took {took.TotalSeconds:F1} s" : fault;
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    // Another program may have the processor for a while: the time on the clock counts no more than that of this process.
    private TimeSpan Read(string path, string text, out string? fault)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var summary = language.Summarize(path, text, NoTools);
        var took = TimeSpan.FromTicks(Math.Min(clock.Elapsed.Ticks, (Environment.CpuUsage.TotalTime - processor).Ticks));
        fault = SummarySpans.FirstFault(summary, text.Length);
        if (language.Name == "shell")
        {
            fault ??= SpanCheck.FirstFault(text, ShellParser.Parse(text));
        }

        return took;
    }
}
