using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Explain;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan explain FILE[:LINE]</c>: what the scanner sees at one place, and how far each rule came there.</summary>
internal static class ExplainCommand
{
    private const int NearestRules = 8;

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var place = new Argument<string>("FILE[:LINE[-END]]") { Description = "The file, and the line or lines to explain; the whole file where they are left out." };
        var root = new Option<string?>("--root") { Description = "The repository's folder; the nearest folder above the file that holds .git where it is left out.", HelpName = "DIR" };
        var tool = new Option<string[]>("--tool") { Description = "Watch this CLI too, for this run; repeatable.", HelpName = "NAME" };
        var rules = new Option<string[]>("--rules") { Description = "A folder of further rules and platforms; repeatable.", HelpName = "DIR" };
        var all = new Option<bool>("--all") { Description = "Show every rule, not only the nearest." };
        var command = new Command("explain", "Show constructs, bound calls and, for each rule, what held or failed at one place.") { place, root, tool, rules, all };
        command.SetAction(parse =>
        {
            var (file, lines) = Split(parse.GetValue(place)!);
            if (!File.Exists(file))
            {
                throw new UsageException($"There is no file {file}.");
            }

            var folder = Path.GetFullPath(parse.GetValue(root) ?? RepositoryOf(file));
            var pack = ScanPack.Load(OrganisationFile.Read(given: null, folder), parse.GetValue(rules) ?? [], parse.GetValue(tool) ?? []);
            var model = Find(folder, file, pack, cancellation);
            if (model is null)
            {
                messages.Error($"{file} is not scanned: it is of no known language, or left out as ignored, vendored, generated, binary or too large.");
                return ExitCode.Usage;
            }

            var wanted = lines ?? new LineRange(1, Math.Max(1, model.Summary.Lines.Count));
            new ExplainWriter(Console.Out, model, wanted).Write(pack.Rules.Explain(model, wanted), parse.GetValue(all) ? int.MaxValue : NearestRules);
            return ExitCode.Clean;
        });
        return command;
    }

    private static CommandModel? Find(string folder, string file, ScanPack pack, CancellationToken cancellation)
    {
        var threads = Environment.ProcessorCount;
        var selection = new FileSelection { IncludeVendored = true, IncludeGenerated = true, UseIgnoreFiles = false };
        var tree = SourceTree.List(folder, selection, FrontEnds.All, threads, cancellation);
        var request = new ScanRequest { Vocabulary = pack.Vocabulary, Threads = threads, UsePrefilter = false };
        var path = Path.GetRelativePath(folder, Path.GetFullPath(file)).Replace('\\', '/');
        return new Scanner(ScanSteps.With(pack.Rules)).Read(tree, request, cancellation).FirstOrDefault(model => model.Summary.Path == path);
    }

    private static string RepositoryOf(string file)
    {
        var start = Path.GetDirectoryName(Path.GetFullPath(file))!;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return start;
    }

    private static (string File, LineRange? Lines) Split(string place)
    {
        var colon = place.LastIndexOf(':');
        if (colon <= 0 || File.Exists(place))
        {
            return (place, null);
        }

        var parts = place[(colon + 1)..].Split('-');
        if (parts.Length > 2 || !int.TryParse(parts[0], out var start) || !int.TryParse(parts[^1], out var end) || start < 1 || end < start)
        {
            throw new UsageException($"'{place[(colon + 1)..]}' is neither a line nor a range of lines such as 12-20.");
        }

        return (place[..colon], new LineRange(start, end));
    }
}
