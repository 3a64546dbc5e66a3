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
    private static readonly Vocabulary NoTools = new([]);

    private readonly Mutator mutator = new([.. seeds.Select(file => file.Text)], seed);

    /// <summary>The longest that one file took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The number of files that failed.</summary>
    public int Try(int iterations)
    {
        var failures = 0;
        for (var i = 0; i < iterations; i++)
        {
            // What a file means may depend on where it stands.
            var path = seeds[i % seeds.Count].Path;
            var text = mutator.Next();
            if (FirstFault(path, text) is { } fault)
            {
                failures++;
                Console.WriteLine($"{language.Name}, mutation {i} as {path}: {fault}\n----\n{text}\n----");
            }
        }

        return failures;
    }

    private string? FirstFault(string path, string text)
    {
        try
        {
            var took = Read(path, text, out var fault);
            if (took > Bound)
            {
                // Another program may have had the processor: what is slow is slow again.
                took = TimeSpan.FromTicks(Math.Min(took.Ticks, Read(path, text, out fault).Ticks));
            }

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

    private TimeSpan Read(string path, string text, out string? fault)
    {
        var watch = Stopwatch.StartNew();
        var summary = language.Summarize(path, text, NoTools);
        watch.Stop();
        fault = SummarySpans.FirstFault(summary, text.Length);
        if (language.Name == "shell")
        {
            fault ??= SpanCheck.FirstFault(text, ShellParser.Parse(text));
        }

        return watch.Elapsed;
    }
}
