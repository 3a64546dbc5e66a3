using System.CommandLine;
using WorkaroundScanner.Cli.Doctor;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Reporting.Doctor;

namespace WorkaroundScanner.Cli.Commands;

/// <summary><c>wscan doctor</c>: what is there, what is missing, and how to get it.</summary>
internal static class DoctorCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The repository's root; the current folder where it is left out.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format", "-f") { Description = "The form of the list: console, json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new Command("doctor", "Tell what the program needs, what of it is missing here, and how to get it.") { path, format };
        command.SetAction(parse =>
        {
            var folder = Root.Existing(parse.GetValue(path)!);
            IReadOnlyList<Part> parts = [.. Machine.Look(folder), .. Repository.Look(folder)];
            if (parse.GetValue(format) == "json")
            {
                DoctorWriter.WriteJson(Console.OpenStandardOutput(), parts);
            }
            else
            {
                DoctorWriter.WriteTable(Console.Out, parts);
            }

            return parts.Any(part => part.State == PartState.Missing) ? ExitCode.Incomplete : ExitCode.Clean;
        });
        return command;
    }
}
