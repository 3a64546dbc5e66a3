using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>What every command that scans can be told, wherever the files come from.</summary>
internal sealed class ScanOptions
{
    private const int MostThreads = 1024;

    private readonly Option<string?> config = new("--config", "-c") { Description = "The organisation's file; the one of the variable WSCAN_CONFIG, or wscan.yml at the root, where it is left out.", HelpName = "FILE" };
    private readonly Option<string[]> tool = new("--tool") { Description = "Watch this CLI too, for this run; repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> rules = new("--rules") { Description = "A pack of further rules and platforms: a folder, or URL@sha256:DIGEST; repeatable.", HelpName = "PACK" };
    private readonly Option<string[]> include = new("--include") { Description = "Scan only files that meet this glob; repeatable.", HelpName = "GLOB" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "Leave out files that meet this glob; repeatable.", HelpName = "GLOB" };
    private readonly Option<bool> includeVendored = new("--include-vendored") { Description = "Enter folders of others' code (vendor, node_modules, ...)." };
    private readonly Option<bool> includeGenerated = new("--include-generated") { Description = "Scan generated and minified files." };
    private readonly Option<bool> noIgnore = new("--no-ignore") { Description = "Scan what .gitignore leaves out." };
    private readonly Option<bool> noPrefilter = new("--no-prefilter") { Description = "Parse files that can't hold a finding as well; the result is the same." };
    private readonly Option<bool> noCache = new("--no-cache") { Description = "Find out everything anew, and keep nothing for the next scan; the result is the same." };
    private readonly Option<int> jobs = new("--jobs", "-j") { Description = "How many threads work; all processors where it is left out.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say more where something goes wrong." };

    /// <summary>No progress bar.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show no progress." };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[config, tool, rules, include, exclude, includeVendored, includeGenerated, noIgnore, noPrefilter, noCache, jobs, Quiet, verbose])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How many threads work.</summary>
    /// <exception cref="UsageException">The number makes no sense.</exception>
    public int Threads(ParseResult parse) =>
        parse.GetValue(jobs) is var threads and >= 1 and <= MostThreads ? threads : throw new UsageException($"--jobs takes a number from 1 to {MostThreads}.");

    /// <summary>The packs that were asked for.</summary>
    public IReadOnlyList<string> Packs(ParseResult parse) => parse.GetValue(rules) ?? [];

    /// <summary>The CLIs that were named.</summary>
    public IReadOnlyList<string> Tools(ParseResult parse) => parse.GetValue(tool) ?? [];

    /// <summary>What the organisation says.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="root">What is scanned.</param>
    /// <exception cref="UsageException">Its file can't be read, or is wrong.</exception>
    public OrganisationSettings Organisation(ParseResult parse, string root) => OrganisationFile.Read(parse.GetValue(config), root);

    /// <summary>Loads tools and rules, beside whatever else is done.</summary>
    public Task<ScanPack> LoadPack(ParseResult parse, OrganisationSettings organisation, CancellationToken cancellation) =>
        Task.Run(() => ScanPack.Load(organisation, Packs(parse), Tools(parse)), cancellation);

    /// <summary>Lists a tree while tools and rules are loaded.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="root">What is scanned.</param>
    /// <param name="open">Opens what is to be scanned; asked once loading has begun.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UsageException">What was asked for can't be done.</exception>
    public ScanSetup Prepare(ParseResult parse, string root, Func<TreeSource> open, CancellationToken cancellation)
    {
        var threads = Threads(parse);
        var organisation = Organisation(parse, root);
        var loading = LoadPack(parse, organisation, cancellation);
        var source = open();
        var policy = PolicyFiles.Read(organisation, source);
        var selection = Selection(parse, policy);
        var tree = source.List(selection, FrontEnds.All, threads, cancellation);
        var pack = loading.GetAwaiter().GetResult();
        return new ScanSetup(pack, policy, tree, Request(parse, pack), PolicyFiles.Problems(policy, organisation, pack)) { Kept = KeptScan.Pays(tree.Count) ? Kept(parse, root, "tree", selection, pack, policy) : null };
    }

    /// <summary>What earlier scans of a folder found out; null where that is not wanted.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="root">What is scanned.</param>
    /// <param name="kind">The kind of scan: those of one kind look for the same files.</param>
    /// <param name="selection">Which files are wanted.</param>
    /// <param name="pack">Tools and rules.</param>
    /// <param name="policy">What is in force.</param>
    public KeptScan? Kept(ParseResult parse, string root, string kind, FileSelection selection, ScanPack pack, Policy policy) => parse.GetValue(noCache) || parse.GetValue(noPrefilter)
        ? null
        : KeptScan.Open(root, kind, new CacheTerms(pack.Sources, selection.IncludeGenerated, pack.Vocabulary, pack.Rules, policy));

    /// <summary>How to scan with a pack.</summary>
    public ScanRequest Request(ParseResult parse, ScanPack pack) => new() { Vocabulary = pack.Vocabulary, Threads = Threads(parse), UsePrefilter = !parse.GetValue(noPrefilter) };

    /// <summary>Which files are wanted.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="policy">What is in force.</param>
    public FileSelection Selection(ParseResult parse, Policy policy) => new()
    {
        IncludeVendored = parse.GetValue(includeVendored),
        IncludeGenerated = parse.GetValue(includeGenerated),
        UseIgnoreFiles = !parse.GetValue(noIgnore),
        Include = [.. parse.GetValue(include) ?? []],
        Exclude = [.. parse.GetValue(exclude) ?? [], .. policy.Exclude.Select(glob => glob.Value)],
    };
}
