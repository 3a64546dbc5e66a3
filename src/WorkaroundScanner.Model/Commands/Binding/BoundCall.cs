using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>What a call turned out to run, once variables, prefixes, functions and sourced files are known.</summary>
public sealed record BoundCall
{
    /// <summary>The call as written.</summary>
    public required CallNode Node { get; init; }

    /// <summary>The command's words behind all prefixes, variables replaced where their value is known; the name first. Empty where the command is dynamic.</summary>
    public ImmutableArray<BoundWord> Words { get; init; } = [];

    /// <summary>The tool, or null where the command is unknown or a definition of the repository.</summary>
    public Tool? Tool { get; init; }

    /// <summary>The tool's capability, or null.</summary>
    public Capability? Capability { get; init; }

    /// <summary>What the call asks of the platform.</summary>
    public Role Role { get; init; }

    /// <summary>Words that are neither flags nor flags' values, the tool's name left out.</summary>
    public ImmutableArray<string> Subcommand { get; init; } = [];

    /// <summary>Flags with their values joined by <c>=</c> where known: <c>--force</c>, <c>-o=json</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Whether flags ask for output made for programs.</summary>
    public bool HasStructuredOutput { get; init; }

    /// <summary>How many filters the program of a jq or yq call applies; 0 for other calls.</summary>
    public int Steps { get; init; }

    /// <summary>Commands before the command: <c>sudo</c>, <c>timeout</c>, or helpers such as <c>retry</c>, outermost first.</summary>
    public ImmutableArray<Prefix> Prefixes { get; init; } = [];

    /// <summary>The function, alias or script of the repository that runs, or null.</summary>
    public Definition? Definition { get; init; }

    /// <summary>Every platform call that running this may make: its own, or those of its definition or embedded script, without repeats.</summary>
    public ImmutableArray<ReachedCall> Reaches { get; init; } = [];

    /// <summary>Whether a function of another module runs the command, one that is about this CLI already.</summary>
    public bool Borrows { get; init; }

    /// <summary>The platform to whose interface for programs a request of the call goes; null for other calls.</summary>
    public string? Addresses { get; init; }

    /// <summary>The command's name as bound, or the text of its first word.</summary>
    public string Name => Tool?.Name ?? (Words.Length > 0 ? Words[0].Text : Node.Words[0].Text);

    /// <summary>Whether the call itself runs a platform's CLI.</summary>
    public bool IsPlatform => Tool is { IsPlatform: true };
}

/// <summary>One word after binding.</summary>
/// <param name="Text">Its text, dynamic parts in canonical form.</param>
/// <param name="IsStatic">Whether nothing in it is dynamic.</param>
/// <param name="Source">The index of the written word that it came from; -1 where it stands in a definition.</param>
public sealed record BoundWord(string Text, bool IsStatic, int Source);

/// <summary>A command that runs the command behind it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Repeats">Whether it runs the command again when it fails.</param>
/// <param name="Definition">Where the repository defines it, or null.</param>
public sealed record Prefix(string Name, bool Repeats, Definition? Definition);

/// <summary>A definition of the repository that a call can run.</summary>
/// <param name="Path">The file.</param>
/// <param name="Node">The function, alias or script node in that file's summary.</param>
/// <param name="Name">The function's or alias's name, or the script's file name.</param>
public sealed record Definition(string Path, int Node, string Name);

/// <summary>A platform call that another call leads to.</summary>
/// <param name="Tool">The platform's CLI.</param>
/// <param name="Capability">Its capability, or null.</param>
/// <param name="Role">What it asks of the platform.</param>
public sealed record ReachedCall(Tool Tool, Capability? Capability, Role Role);
