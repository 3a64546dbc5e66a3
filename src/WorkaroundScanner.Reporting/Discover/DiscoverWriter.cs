using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Discover;

/// <summary>Prints the commands that no platform claims.</summary>
public static class DiscoverWriter
{
    /// <summary>A table for people; names and paths are made safe for a terminal.</summary>
    public static void WriteTable(TextWriter target, ImmutableArray<DiscoveredCommand> commands, int most)
    {
        if (commands.IsEmpty)
        {
            target.WriteLine("Every command called here belongs to a platform, to the system or to the repository itself.");
            return;
        }

        var width = Math.Max("command".Length, commands.Take(most).Max(command => command.Name.Length));
        target.WriteLine($"{"command".PadRight(width)}  calls  files  for example");
        foreach (var command in commands.Take(most))
        {
            var name = Untrusted.ForTerminal(command.Name).PadRight(width);
            target.WriteLine($"{name}  {command.Calls,5}  {command.Files,5}  {Untrusted.ForTerminal(command.Path)}:{command.Line}");
        }

        if (commands.Length > most)
        {
            target.WriteLine($"and {commands.Length - most} more; --format json lists all");
        }
    }

    /// <summary>All of them for programs.</summary>
    public static void WriteJson(Stream target, ImmutableArray<DiscoveredCommand> commands) => JsonPage.Write(target, json =>
    {
        json.WriteStartArray("commands");
        foreach (var command in commands)
        {
            json.WriteStartObject();
            json.WriteString("name", Secrets.Mask(command.Name));
            json.WriteNumber("calls", command.Calls);
            json.WriteNumber("files", command.Files);
            json.WriteString("path", command.Path);
            json.WriteNumber("line", command.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
