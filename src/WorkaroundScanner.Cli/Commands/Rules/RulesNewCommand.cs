using System.CommandLine;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules new NAME --category C</c>: a folder to begin a rule in.</summary>
internal static class RulesNewCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages)
    {
        var name = new Argument<string>("NAME") { Description = "The rule's name: what is flagged, such as retry-loop." };
        var category = new Option<string>("--category") { Description = $"What developers do: {string.Join(", ", EnumWords.All<Category>())}.", HelpName = "CATEGORY", Required = true };
        category.AcceptOnlyFromAmong([.. EnumWords.All<Category>()]);
        var folder = new Option<string>("--out") { Description = "The pack's folder; the current folder where it is left out.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("new", "Begin a rule of a pack: its definition, its page, and a case that fails until it finds what it is for.") { name, category, folder };
        command.SetAction(parse =>
        {
            var pack = parse.GetValue(folder)!;
            var of = EnumWords.At<Category>(EnumWords.All<Category>().IndexOf(parse.GetValue(category)!));
            var scaffold = Make(pack, parse.GetValue(name)!, of);
            foreach (var file in scaffold.Files)
            {
                var path = Path.Join(pack, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                AtomicFile.WriteText(path, file.Text);
                messages.Say($"wrote {path}");
            }

            messages.Say($"Next: say in rule.yaml what {scaffold.Id} finds, put an example into cases/shell.sh, and run `wscan rules test {pack}`.");
            Console.Out.WriteLine(Path.Join(pack, scaffold.Folder).Replace(Path.DirectorySeparatorChar, '/'));
            return ExitCode.Clean;
        });
        return command;
    }

    private static RuleScaffold Make(string pack, string name, Category category)
    {
        if (RuleName.Fault(name) is { } fault)
        {
            throw new UsageException(fault);
        }

        if (File.Exists(pack))
        {
            throw new UsageException($"{pack} is a file; a pack is a folder.");
        }

        PackFile[] files = Directory.Exists(pack) ? [.. PackFolder.Read(pack).Concat(PackFolder.Ledgers(pack)).Select(file => file with { Path = Path.GetRelativePath(pack, file.Path).Replace('\\', '/') })] : [];
        var errors = new ConfigErrors();
        return RuleScaffold.Create(files, Path.GetFileName(Path.GetFullPath(pack).TrimEnd('/', '\\')), name, category, errors)
            ?? throw new UsageException([.. errors.ToSorted().Select(error => Path.Join(pack, error.ToString()))]);
    }
}
