using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Model.Commands.Nodes;

/// <summary>A file, or a program in a string of one.</summary>
public sealed class ScriptNode : Node
{
    /// <summary>For embedded text, the index of the argument that held it; -1 for the file itself.</summary>
    public int Argument { get; init; } = -1;

    /// <summary>Whether it is a program only where the function that it is given to runs that argument.</summary>
    public bool OnlyIfRun { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Script;
}

/// <summary>What a function is in its language.</summary>
public enum FunctionForm
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A text with parameters that is filled in where it is used: <c>define</c> of make.</summary>
    Macro,

    /// <summary>A function of a class.</summary>
    Method,

    /// <summary>A build target: called by name, without arguments of its own.</summary>
    Target,
}

/// <summary>A field or parameter whose type is written.</summary>
/// <param name="Name">Its name; empty for what a struct of Go embeds.</param>
/// <param name="Type">The name of its type, with that of the type's package where one stands before it; empty where it is no name.</param>
public readonly record struct DeclaredName(string Name, string Type);

/// <summary>A function definition; its last child is its body, children before it are what a target depends on.</summary>
public sealed class FunctionNode : Node
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in its language.</summary>
    public FunctionForm Form { get; init; }

    /// <summary>How many parameters it declares; -1 where the language declares none (the shell, make).</summary>
    public int Parameters { get; init; } = -1;

    /// <summary>The class of a method; else empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The name of the object itself inside a method, where its language lets the method choose one (Go); else empty.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>Its parameters in their order, with the types that are written.</summary>
    public ImmutableArray<DeclaredName> Declared { get; init; } = [];

    /// <summary>Whether its results are kept and given again (<c>@lru_cache</c>).</summary>
    public bool Memoises { get; init; }

    /// <summary>Whether the program offers it as a command of its own (<c>@cli.command()</c>).</summary>
    public bool Exposed { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Function;
}

/// <summary>A class, or what holds methods as one. Children: its methods, and the code of its body.</summary>
public sealed class ClassNode : Node
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The names of the classes that it extends.</summary>
    public ImmutableArray<string> Bases { get; init; } = [];

    /// <summary>Its fields whose types are written.</summary>
    public ImmutableArray<DeclaredName> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Class;
}

/// <summary>What a step of a pipeline is.</summary>
public enum StepForm
{
    /// <summary>A group of steps that runs on one machine; also a composite action or a template.</summary>
    Job,

    /// <summary>One step.</summary>
    Step,

    /// <summary>A container or task with a command of its own.</summary>
    Container,

    /// <summary>A block of code in prose.</summary>
    Example,
}

/// <summary>A job, a step or a task of a CI system or runbook. Children: assignments of its environment, its steps or the scripts and calls that it runs.</summary>
public sealed class StepNode : Node
{
    /// <summary>Its id or name as written; empty where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required StepForm Form { get; init; }

    /// <summary>Whether the system runs it again when it fails (<c>retry:</c>, <c>retries:</c>).</summary>
    public bool Repeats { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Step;
}

/// <summary>An alias; its child is the script of its text.</summary>
public sealed class AliasNode : Node
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Alias;
}

/// <summary>How a loop decides to go on.</summary>
public enum LoopForm
{
    /// <summary>Once for each of its items.</summary>
    ForEach,

    /// <summary>By an arithmetic header, or over numbers only (<c>for i in 1 2 3</c>, <c>$(seq 5)</c>).</summary>
    Counted,

    /// <summary>While its condition succeeds.</summary>
    While,

    /// <summary>Until its condition succeeds.</summary>
    Until,

    /// <summary>As long as a person chooses.</summary>
    Select,

    /// <summary>A library runs its body again as long as that fails.</summary>
    Retried,

    /// <summary>A decorator runs the function around it again as long as that fails.</summary>
    Decorated,
}

/// <summary>A loop. Children: a block of role <see cref="BlockRole.Condition"/> where it has one, then one of role <see cref="BlockRole.Body"/>.</summary>
public sealed class LoopNode : Node
{
    /// <summary>How it decides to go on.</summary>
    public required LoopForm Form { get; init; }

    /// <summary>The loop variable, or null.</summary>
    public string? Variable { get; init; }

    /// <summary>The words that it runs over.</summary>
    public ImmutableArray<Word> Items { get; init; } = [];

    /// <summary>Whether its header alone never ends it (<c>while true</c>).</summary>
    public bool Endless { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Loop;
}

/// <summary>An if. Children: blocks of role Condition, Then and, where present, Else; an else-if is a conditional inside Else.</summary>
public sealed class ConditionalNode : Node
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Conditional;
}

/// <summary>A case or switch. Children: arms.</summary>
public sealed class DispatchNode : Node
{
    /// <summary>The word that is compared.</summary>
    public required Word Subject { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Dispatch;
}

/// <summary>One branch of a dispatch.</summary>
public sealed class ArmNode : Node
{
    /// <summary>The patterns that choose it.</summary>
    public ImmutableArray<Word> Patterns { get; init; } = [];

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Arm;
}

/// <summary>What a block is to its parent.</summary>
public enum BlockRole
{
    /// <summary>Decides.</summary>
    Condition,

    /// <summary>Runs when the condition succeeds.</summary>
    Then,

    /// <summary>Runs when it fails.</summary>
    Else,

    /// <summary>A loop's or function's body.</summary>
    Body,

    /// <summary>Commands grouped in the same process.</summary>
    Group,

    /// <summary>Commands grouped in a process of their own.</summary>
    Subshell,

    /// <summary>Commands that are not waited for.</summary>
    Background,
}

/// <summary>A sequence of commands.</summary>
public sealed class BlockNode : Node
{
    /// <summary>What it is to its parent.</summary>
    public required BlockRole Role { get; init; }

    /// <summary>Whether a command that fails ends it, so that each decides those behind it: what is tried in a language with exceptions, or runs under <c>set -e</c> on purpose.</summary>
    public bool StopsOnFailure { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Block;
}

/// <summary>Stages joined by pipes; its children are the stages in order.</summary>
public sealed class PipelineNode : Node
{
    /// <summary>Whether its result is negated.</summary>
    public bool Negated { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Pipeline;
}

/// <summary>Two children, the second run by the result of the first.</summary>
public sealed class ListNode : Node
{
    /// <summary>True for OR (the second runs when the first fails), false for AND.</summary>
    public required bool IsOr { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.List;
}

/// <summary>Commands whose output is used as a word; its children are the commands.</summary>
public sealed class CaptureNode : Node
{
    /// <summary>Whether the word is a file name for the stream (<c>&lt;(...)</c>) instead of the output itself.</summary>
    public bool AsFile { get; init; }

    /// <summary>Whether data flows into the commands (<c>&gt;(...)</c>).</summary>
    public bool TakesInput { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Capture;
}
