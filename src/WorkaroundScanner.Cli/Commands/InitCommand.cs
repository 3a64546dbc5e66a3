using System.CommandLine;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Schemas;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Starters;
using WorkaroundScanner.Scanning.Discovery;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan init [PATH]</c>: files to begin with, made of what the code calls.</summary>
internal static class InitCommand
{
    private const string NoName = "our-platform";

    /// <summary>Declares the command.</summary>
    public static Command Create(Messages messages, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "The code in which CLIs are looked for; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var platform = new Option<string?>("--platform") { Description = "The platform's name; that of the CLI called most where it is left out.", HelpName = "NAME" };
        var target = new Option<string>("--out") { Description = "The folder to write to; the current folder where it is left out.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var scan = new ScanOptions();
        var command = new Command("init", "Write an organisation's file and a platform's, to be read and completed.") { path, platform, target };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var setup = scan.Prepare(parse, parse.GetValue(path)!, () => TreeSource.Folder(Root.Existing(parse.GetValue(path)!)), cancellation);
            var tools = CommandCensus.Sketch(setup.Scanner.Read(setup.Tree, setup.Request with { UsePrefilter = false }, cancellation));
            var name = NameOf(parse.GetValue(platform), tools.FirstOrDefault()?.Command);
            var folder = parse.GetValue(target)!;
            var (organisation, described) = (Path.Join(folder, OrganisationSettings.FileName), Path.Join(folder, "platforms", name + ".yaml"));
            Refuse(organisation, described);
            Write(described, PlatformStarter.Write(name, tools));
            Write(organisation, OrganisationStarter.Text);
            WriteSchemas(Path.Join(folder, "schemas"));
            messages.Say($"Written: {organisation} and {described}. Read and complete them, then: wscan scan {parse.GetValue(path)} --config {organisation}");
            return ExitCode.Clean;
        });
        return command;
    }

    private static string NameOf(string? given, DiscoveredCommand? most) =>
        given is not null
            ? KebabCase.IsKebab(given) ? given : throw new UsageException($"--platform takes lower-case words joined by hyphens, not '{given}'.")
            : most is not null && KebabCase.IsKebab(most.Name) ? most.Name : NoName;

    /// <summary>What somebody wrote is never overwritten, and nothing is written beside it.</summary>
    private static void Refuse(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Path.Exists(path))
            {
                throw new UsageException($"{path} is there already, and is left as it is; nothing was written. Name another folder with --out.");
            }
        }
    }

    /// <summary>The schemas by which editors complete and check both files.</summary>
    private static void WriteSchemas(string folder)
    {
        foreach (var (name, path) in ((string[])["organisation", "platform"]).Select(name => (name, Path.Join(folder, name + ".schema.json"))).Where(schema => !Path.Exists(schema.Item2)))
        {
            Write(path, JsonSchemas.Of(name));
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (IOException error)
        {
            throw new UsageException($"The folder of {path} can't be made: {error.Message}");
        }

        AtomicFile.WriteText(path, text);
    }
}
