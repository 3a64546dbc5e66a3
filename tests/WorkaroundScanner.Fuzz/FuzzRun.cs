using System.Diagnostics;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Fuzz;

/// <summary>Parses mutated scripts and prints each that breaks a promise.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>The number of scripts that failed.</summary>
    public static int Run(Mutator mutator, int iterations)
    {
        var failures = 0;
        for (var i = 0; i < iterations; i++)
        {
            var script = mutator.Next();
            if (FirstFault(script) is { } fault)
            {
                failures++;
                Console.WriteLine($"mutation {i}: {fault}\n----\n{script}\n----");
            }
        }

        return failures;
    }

    private static string? FirstFault(string script)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var tree = ShellParser.Parse(script);
            return watch.Elapsed > Longest ? $"took {watch.Elapsed.TotalSeconds:F1} s" : SpanCheck.FirstFault(script, tree);
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }
}
