using System.Diagnostics;
using WorkaroundScanner.Fuzz;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine($"usage: PATH... [--language {FuzzOptions.LanguageNames}] [--iterations N] [--seed N]");
    Console.Error.WriteLine("       paths are folders of seed files, or seed files; without --language every front end is tried");
    return 2;
}

// Half of what the smallest default is.
// Half of the smallest default, and what the runtime wants left over at every step.
const int StackKilobytes = 512 + 128;
var failures = 0;
foreach (var language in options.Languages)
{
    var seeds = options.SeedsOf(language);
    if (seeds.Count == 0)
    {
        Console.WriteLine($"{language.Name}: no seed file");
        failures++;
        continue;
    }

    var watch = Stopwatch.StartNew();
    var run = new FuzzRun(language, seeds, options.Seed);
    var failed = SmallStack.Run(() => run.Try(options.Iterations), StackKilobytes);
    Console.WriteLine($"{language.Name}: {seeds.Count} seed files, {options.Iterations} mutations, seed {options.Seed}: {failed} failures, longest {run.Longest.TotalMilliseconds:F0} ms, {watch.Elapsed.TotalSeconds:F0} s in all");
    failures += failed;
}

return failures == 0 ? 0 : 1;
