using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Model.Results;

/// <summary>A command that no platform claims, and what its calls tell of it. All of it is guessed.</summary>
/// <param name="Command">The command.</param>
/// <param name="ValueFlags">Flags that seem to take the next word as their value.</param>
/// <param name="Subcommands">Its subcommands, those called most first.</param>
public sealed record DiscoveredTool(DiscoveredCommand Command, ImmutableArray<string> ValueFlags, ImmutableArray<DiscoveredSubcommand> Subcommands);

/// <summary>A subcommand as calls have it.</summary>
/// <param name="Name">Its first word.</param>
/// <param name="Role">What it asks of the platform, as far as its name tells.</param>
/// <param name="Calls">How often it is called.</param>
public sealed record DiscoveredSubcommand(string Name, Role Role, int Calls);
