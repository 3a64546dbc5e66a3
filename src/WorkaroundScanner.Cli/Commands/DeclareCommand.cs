using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan declare FILE:LINE --reason "..."</c>: keeps a workaround on purpose.</summary>
internal static class DeclareCommand
{
    private const int ShortestFingerprint = 6;

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var which = new Argument<string>("WORKAROUND") { Description = "Its place as FILE:LINE, or the beginning of its fingerprint (v1:...)." };
        var reason = new Option<string>("--reason") { Description = "Why it is kept.", HelpName = "TEXT", Required = true };
        var until = new Option<string?>("--until") { Description = "The last day on which that holds.", HelpName = "DATE" };
        var link = new Option<string?>("--link") { Description = "Where it is discussed.", HelpName = "URL" };
        var root = new Option<string>("--root") { Description = "The repository's folder; the current folder where it is left out.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var scan = new ScanOptions();
        var command = new Command("declare", "Keep a workaround on purpose: it passes the gate, with its reason, and goes on counting.") { which, reason, until, link, root };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(root)!;
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"There is no folder {folder}.");
            }

            var lastDay = parse.GetValue(until) is { } day ? Today.Of(day) : (DateOnly?)null;
            var text = parse.GetValue(reason)!.Trim();
            if (text.Length == 0)
            {
                throw new UsageException("--reason is empty; say why the workaround is kept.");
            }

            var source = TreeSource.Folder(folder);
            var result = scan.Prepare(parse, () => source, cancellation).Scan(cancellation);
            var workaround = Find(result, parse.GetValue(which)!);
            Write(source, folder, new Declaration(workaround.ToKnown(), text, lastDay, parse.GetValue(link) ?? ""));
            messages.Say($"Declared: {workaround.Path}:{workaround.Ranges[0].Start}, {workaround.Lines} lines, {workaround.Identity.Capability}. Commit {RepositorySettings.FileName} with your change.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static Workaround Find(ScanResult result, string which)
    {
        var found = which.StartsWith("v1:", StringComparison.Ordinal)
            ? [.. result.Workarounds.Where(workaround => which.Length >= ShortestFingerprint && workaround.Identity.Fingerprint.StartsWith(which, StringComparison.Ordinal))]
            : At(result, which);
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException($"There is no workaround at {which}; `wscan scan -f json` lists those that were found."),
            _ => throw new UsageException($"{which} means {found.Count} workarounds; name one by its place: {string.Join(", ", found.Take(5).Select(workaround => $"{workaround.Path}:{workaround.Ranges[0].Start}"))}"),
        };
    }

    private static List<Workaround> At(ScanResult result, string which)
    {
        var colon = which.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(which[(colon + 1)..], out var line))
        {
            throw new UsageException($"'{which}' is neither a place such as deploy.sh:12 nor a fingerprint such as v1:0123456789abcdef.");
        }

        var path = which[..colon].Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var around = result.Workarounds.Where(workaround => workaround.Path == path && workaround.Ranges[0].Start <= line && line <= workaround.Ranges[^1].End).ToList();
        var exact = around.Where(workaround => workaround.Ranges.Any(range => range.Start <= line && line <= range.End)).ToList();
        return exact.Count > 0 ? exact : around;
    }

    private static void Write(TreeSource source, string folder, Declaration declaration)
    {
        var text = DeclarationWriter.Add(source.ReadText(RepositorySettings.FileName) ?? "", declaration)
            ?? throw new UsageException($"{RepositorySettings.FileName} is laid out in a way that leaves no safe place for a declaration; put its list under a line `declarations:` of its own.");
        AtomicFile.WriteText(Path.Join(folder, RepositorySettings.FileName), text);
    }
}
