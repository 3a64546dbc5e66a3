using System.Diagnostics;
using WorkaroundScanner.Fuzz;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: PATH... [--iterations N] [--seed N]   paths are seed scripts or folders of them");
    return 2;
}

var options = FuzzOptions.Read(args);
var scripts = options.ReadScripts();
var mutator = new Mutator(scripts, options.Seed);
Console.WriteLine($"{scripts.Count} seed scripts, {options.Iterations} mutations, seed {options.Seed}");
var watch = Stopwatch.StartNew();
var failures = SmallStack.Run(() => FuzzRun.Run(mutator, options.Iterations));
Console.WriteLine($"{failures} failures in {watch.Elapsed.TotalSeconds:F0} s");
return failures == 0 ? 0 : 1;
