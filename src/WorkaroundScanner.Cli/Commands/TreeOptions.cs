using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>What every command that reads a tree can be told.</summary>
internal sealed class TreeOptions
{
    private const int MostThreads = 1024;

    private readonly Argument<string> path = new("PATH") { Description = "A folder or file; the current folder where it is left out.", DefaultValueFactory = _ => "." };
    private readonly Option<string[]> tool = new("--tool") { Description = "Watch this CLI too, for this run; repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> rules = new("--rules") { Description = "A folder of further rules and platforms; repeatable.", HelpName = "DIR" };
    private readonly Option<string[]> include = new("--include") { Description = "Scan only files that meet this glob; repeatable.", HelpName = "GLOB" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "Leave out files that meet this glob; repeatable.", HelpName = "GLOB" };
    private readonly Option<bool> includeVendored = new("--include-vendored") { Description = "Enter folders of others' code (vendor, node_modules, ...)." };
    private readonly Option<bool> includeGenerated = new("--include-generated") { Description = "Scan generated and minified files." };
    private readonly Option<bool> noIgnore = new("--no-ignore") { Description = "Scan what .gitignore leaves out." };
    private readonly Option<bool> noPrefilter = new("--no-prefilter") { Description = "Parse files that can't hold a finding as well; the result is the same." };
    private readonly Option<int> jobs = new("--jobs", "-j") { Description = "How many threads work; all processors where it is left out.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say more where something goes wrong." };

    /// <summary>No progress bar.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show no progress." };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(path);
        foreach (Option option in (Option[])[tool, rules, include, exclude, includeVendored, includeGenerated, noIgnore, noPrefilter, jobs, Quiet, verbose])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Lists the tree while the rules are loaded.</summary>
    /// <exception cref="UsageException">What was asked for can't be done.</exception>
    public ScanSetup Setup(ParseResult parse, CancellationToken cancellation)
    {
        var root = parse.GetValue(path)!;
        if (!Directory.Exists(root) && !File.Exists(root))
        {
            throw new UsageException($"There is no file or folder {root}.");
        }

        var threads = parse.GetValue(jobs);
        if (threads is < 1 or > MostThreads)
        {
            throw new UsageException($"--jobs takes a number from 1 to {MostThreads}.");
        }

        var loading = Task.Run(() => ScanPack.Load(parse.GetValue(rules) ?? [], parse.GetValue(tool) ?? []), cancellation);
        var tree = SourceTree.List(root, Selection(parse), FrontEnds.All, threads, cancellation);
        var pack = loading.GetAwaiter().GetResult();
        return new ScanSetup(
            tree,
            ScanSteps.With(pack.Rules),
            new ScanRequest { Vocabulary = pack.Vocabulary, Threads = threads, UsePrefilter = !parse.GetValue(noPrefilter) });
    }

    private FileSelection Selection(ParseResult parse) => new()
    {
        IncludeVendored = parse.GetValue(includeVendored),
        IncludeGenerated = parse.GetValue(includeGenerated),
        UseIgnoreFiles = !parse.GetValue(noIgnore),
        Include = [.. parse.GetValue(include) ?? []],
        Exclude = [.. parse.GetValue(exclude) ?? []],
    };
}

/// <summary>A listed tree, the steps to take with it, and how.</summary>
internal sealed record ScanSetup(SourceTree Tree, ScanSteps Steps, ScanRequest Request);
