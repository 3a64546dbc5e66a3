using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>A group of a tool's subcommands, such as <c>terraform state</c>.</summary>
/// <param name="Name">The name shown, entries of one name within a tool differ in their role.</param>
/// <param name="Role">What these subcommands ask of the platform.</param>
/// <param name="Commands">Subcommand words, each pattern such as <c>rollout status</c>; a word may hold <c>*</c>.</param>
public sealed record Capability(string Name, Role Role, ImmutableArray<CommandPattern> Commands);
