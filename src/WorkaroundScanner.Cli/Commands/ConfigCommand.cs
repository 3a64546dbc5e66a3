using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Schemas;
using WorkaroundScanner.Reporting.Configuration;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan config</c>: what is in force, and the forms of the files.</summary>
internal static class ConfigCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation) =>
        new("config", "Show what is in force in a repository, and the forms of the files that say it.") { Show(messages, cancellation), Schema() };

    private static Command Show(Messages messages, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "The repository's root; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var file = new Option<string?>("--file") { Description = "Show what rules count for in this file, which .editorconfig can say.", HelpName = "FILE" };
        var origin = new Option<bool>("--origin") { Description = "Say where each value comes from." };
        var format = new Option<string>("--format", "-f") { Description = "The form of the list: console, json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var scan = new ScanOptions();
        var command = new Command("show", "Show every value in force.") { path, file, origin, format };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var root = Root.Existing(parse.GetValue(path)!);
            var organisation = scan.Organisation(parse, root);
            var pack = scan.LoadPack(parse, organisation, cancellation).GetAwaiter().GetResult();
            var policy = PolicyFiles.Read(organisation, TreeSource.Folder(root));
            var values = EffectiveValues.Of(policy, organisation, pack.Descriptors, parse.GetValue(file)?.Replace('\\', '/'));
            if (parse.GetValue(format) == "json")
            {
                ConfigWriter.WriteJson(Console.OpenStandardOutput(), values);
            }
            else
            {
                ConfigWriter.WriteConsole(Console.Out, values, parse.GetValue(origin));
            }

            foreach (var problem in PolicyFiles.Problems(policy, organisation, pack))
            {
                messages.Say($"{problem.Path}:{problem.Line}: {problem.Message}");
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static Command Schema()
    {
        var name = new Argument<string>("NAME") { Description = $"The file's kind: {string.Join(", ", JsonSchemas.Names)}." };
        name.AcceptOnlyFromAmong([.. JsonSchemas.Names]);
        var command = new Command("schema", "Print the JSON Schema of a file, for editors.") { name };
        command.SetAction(parse =>
        {
            Console.Out.Write(JsonSchemas.Of(parse.GetValue(name)!));
            return ExitCode.Clean;
        });
        return command;
    }
}
