using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>A command-line tool: one of a platform's CLIs, or a general one that rules speak of by class.</summary>
public sealed record Tool
{
    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>The platform whose CLI this is, or null for a general tool (grep, jq, sleep).</summary>
    public string? Platform { get; init; }

    /// <summary>Other executable names of the same tool. A name may hold two words (<c>docker compose</c>).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The platform's own commands around the tool: a call of one counts as a call of the tool, and defining one is no workaround.</summary>
    public ImmutableArray<string> Wrappers { get; init; } = [];

    /// <summary>A general tool's classes, such as <c>text</c> or <c>hash</c>.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Subcommand groups, most specific first.</summary>
    public ImmutableArray<Capability> Capabilities { get; init; } = [];

    /// <summary>Flags that take their value as the next word; needed to tell a value from a subcommand.</summary>
    public ImmutableHashSet<string> ValueFlags { get; init; } = [];

    /// <summary>Flags (wildcards, a value after <c>=</c> included) that make the output one for programs.</summary>
    public ImmutableArray<string> StructuredOutput { get; init; } = [];

    /// <summary>The role of subcommands that no capability names.</summary>
    public Role DefaultRole { get; init; }

    /// <summary>Whether the name is so short or common that it is a call only where a command is certain to stand.</summary>
    public bool CommandPositionOnly { get; init; }

    /// <summary>Whether this is a platform's CLI.</summary>
    public bool IsPlatform => Platform is not null;
}
