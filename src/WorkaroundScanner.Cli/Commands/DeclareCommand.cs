using System.Collections.Immutable;
using System.CommandLine;
using WorkaroundScanner.Cli.Checking;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Declarations;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan declare FILE:LINE --reason "..."</c>: keeps a workaround on purpose; lists and prunes what is kept.</summary>
internal sealed class DeclareCommand
{
    private readonly Argument<string?> which = new("WORKAROUND") { Description = "Its place as FILE:LINE, or the beginning of its fingerprint (v1:...).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> reason = new("--reason") { Description = "Why it is kept.", HelpName = "TEXT" };
    private readonly Option<string?> until = new("--until") { Description = "The last day on which that holds.", HelpName = "DATE" };
    private readonly Option<string?> link = new("--link") { Description = "Where it is discussed.", HelpName = "URL" };
    private readonly Option<bool> dispute = new("--not-a-workaround") { Description = "Say that the scanner is wrong: it does not count, and tells the rule's authors." };
    private readonly Option<bool> list = new("--list") { Description = "List what is declared, and how each declaration stands." };
    private readonly Option<bool> prune = new("--prune") { Description = "Take out the declarations of workarounds that are not there any more." };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day on which declarations are judged; today where it is left out.", HelpName = "DATE" };
    private readonly Option<string> root = new("--root") { Description = "The repository's folder; the current folder where it is left out.", HelpName = "DIR", DefaultValueFactory = _ => "." };
    private readonly FormOptions forms = new("list", ["console", "json"]);
    private readonly ScanOptions scan = new();

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var declare = new DeclareCommand();
        var command = new Command("declare", "Keep a workaround on purpose: it passes the gate, with its reason, and goes on counting.")
        {
            declare.which, declare.reason, declare.until, declare.link, declare.dispute, declare.list, declare.prune, declare.asOf, declare.root,
        };
        declare.forms.AddTo(command);
        declare.scan.AddTo(command);
        command.SetAction(parse => declare.Run(parse, messages, cancellation));
        return command;
    }

    private int Run(ParseResult parse, Messages messages, CancellationToken cancellation)
    {
        var folder = parse.GetValue(root)!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}.");
        }

        var source = TreeSource.Folder(folder);
        switch (parse.GetValue(which), parse.GetValue(list), parse.GetValue(prune))
        {
            case (null, true, false): return List(parse, folder, source, cancellation);
            case (null, false, true): return Prune(parse, folder, source, messages, cancellation);
            case ({ } named, false, false): return Add(parse, named, folder, source, messages, cancellation);
            default: throw new UsageException("Name a workaround by its place, such as `wscan declare deploy.sh:12 --reason \"...\"`, or ask for --list or --prune.");
        }
    }

    private int Add(ParseResult parse, string named, string folder, TreeSource source, Messages messages, CancellationToken cancellation)
    {
        var lastDay = parse.GetValue(until) is { } day ? Today.Of(day) : (DateOnly?)null;
        if (parse.GetValue(reason)?.Trim() is not { Length: > 0 } text)
        {
            throw new UsageException("Say with --reason why the workaround is kept.");
        }

        var result = scan.Prepare(parse, folder, () => source, cancellation).Scan(cancellation);
        var workaround = WorkaroundChoice.Of(result.Workarounds, named);
        var isDispute = parse.GetValue(dispute);
        var declaration = new Declaration(workaround.ToKnown(), text, lastDay, parse.GetValue(link) ?? "")
        {
            IsDispute = isDispute,
            Rules = isDispute ? [.. workaround.Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal)] : [],
        };
        Write(folder, DeclarationWriter.Add(source.ReadText(RepositorySettings.FileName) ?? "", declaration));
        messages.Say($"{(isDispute ? "Declared to be no workaround" : "Declared")}: {workaround.Path}:{workaround.Ranges[0].Start}, {workaround.Lines} {(workaround.Lines == 1 ? "line" : "lines")}, {workaround.Identity.Capability}. Commit {RepositorySettings.FileName} with your change.");
        return ExitCode.Clean;
    }

    private int List(ParseResult parse, string folder, TreeSource source, CancellationToken cancellation)
    {
        var pairs = forms.Pairs(parse);
        var (declarations, _) = Stand(parse, folder, source, cancellation);
        pairs.Write(Console.OpenStandardOutput(), (format, isFile, stream) =>
        {
            if (format == "json")
            {
                DeclarationList.WriteJson(stream, declarations);
            }
            else
            {
                DeclarationList.WriteConsole(stream, forms.Style(parse) with { Colours = !isFile && forms.Style(parse).Colours }, declarations);
            }
        });
        return ExitCode.Clean;
    }

    private int Prune(ParseResult parse, string folder, TreeSource source, Messages messages, CancellationToken cancellation)
    {
        var (declarations, isIncomplete) = Stand(parse, folder, source, cancellation);
        if (isIncomplete)
        {
            messages.Error("The scan is incomplete, so a workaround that seems gone may be there; nothing was taken out. `wscan scan` tells what is missing.");
            return ExitCode.Incomplete;
        }

        var unused = Enumerable.Range(0, declarations.Length).Where(place => declarations[place].State == DeclarationState.Unused).ToHashSet();
        if (unused.Count > 0)
        {
            Write(folder, DeclarationPruner.Remove(source.ReadText(RepositorySettings.FileName)!, unused));
        }

        messages.Say($"{unused.Count} of {declarations.Length} declarations were taken out of {RepositorySettings.FileName}.");
        return ExitCode.Clean;
    }

    private (ImmutableArray<ListedDeclaration> Declarations, bool IsIncomplete) Stand(ParseResult parse, string folder, TreeSource source, CancellationToken cancellation)
    {
        var setup = scan.Prepare(parse, folder, () => source, cancellation);
        var result = setup.Scan(cancellation);
        return (new Declared(setup.Policy, Today.Of(parse.GetValue(asOf))).List(result), result.IsIncomplete);
    }

    private static void Write(string folder, string? text) => AtomicFile.WriteText(
        Path.Join(folder, RepositorySettings.FileName),
        text ?? throw new UsageException($"{RepositorySettings.FileName} is laid out in a way that can't be changed safely; put its list under a line `declarations:` of its own, an item a block."));
}
