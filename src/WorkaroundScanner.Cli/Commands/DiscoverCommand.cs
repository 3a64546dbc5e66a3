using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Reporting.Discover;
using WorkaroundScanner.Scanning.Discovery;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan discover [PATH]</c>: the commands called most that no platform claims.</summary>
internal static class DiscoverCommand
{
    private const int MostShown = 30;

    /// <summary>Declares the command.</summary>
    public static Command Create(CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A folder or file; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var scan = new ScanOptions();
        var format = new Option<string>("--format", "-f") { Description = "The form of the list: console, json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new Command("discover", "List the commands called most that no platform claims, to find the CLIs of your own platform.") { path, format };
        scan.AddTo(command);
        command.SetAction(parse =>
        {
            var setup = scan.Prepare(parse, parse.GetValue(path)!, () => TreeSource.Folder(Root.Existing(parse.GetValue(path)!)), cancellation);
            // A CLI that is not known yet names no candidates, so every script is read.
            var models = setup.Scanner.Read(setup.Tree, setup.Request with { UsePrefilter = false }, cancellation);
            var commands = CommandCensus.Of(models);
            if (parse.GetValue(format) == "json")
            {
                DiscoverWriter.WriteJson(Console.OpenStandardOutput(), commands);
            }
            else
            {
                DiscoverWriter.WriteTable(Console.Out, commands, MostShown);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
