using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Model.Commands.Nodes;

/// <summary>A command as written. Children: captures in its words, embedded scripts, in source order.</summary>
public sealed class CallNode : Node
{
    /// <summary>The command's words, the name first; never empty.</summary>
    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>Whether it calls a function of a program by name (<c>util.Apply</c>): it is looked up among definitions, never among the vocabulary's tools.</summary>
    public bool CallsFunction { get; init; }

    /// <summary>Whether nothing takes its output: a statement of a program whose value is dropped. The shell lets it out instead.</summary>
    public bool Discards { get; init; }

    /// <summary>Whether the function is told to try again what fails: <c>run(command, retries=3)</c>.</summary>
    public bool Retries { get; init; }

    /// <summary>Variables set for this command only.</summary>
    public ImmutableArray<(string Name, Word Value)> Environment { get; init; } = [];

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Call;
}

/// <summary>A value given to a variable. Children: captures in the value.</summary>
public sealed class AssignmentNode : Node
{
    /// <summary>The variable.</summary>
    public required string Name { get; init; }

    /// <summary>The value; null where the name is only declared.</summary>
    public Word? Value { get; init; }

    /// <summary>The elements, where an array is given.</summary>
    public ImmutableArray<Word> Elements { get; init; } = [];

    /// <summary>Whether the value is added to the old one.</summary>
    public bool Appends { get; init; }

    /// <summary>Whether it counts: the new value is arithmetic on the old one (<c>i=$((i+1))</c>, <c>((i++))</c>).</summary>
    public bool Counts { get; init; }

    /// <summary>Whether the name is local to the function.</summary>
    public bool Local { get; init; }

    /// <summary>Whether a function of a program keeps the value when it returns: in a field, or in a variable of the file.</summary>
    public bool Kept { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Assignment;
}

/// <summary>One comparison.</summary>
/// <param name="Operator">As written: <c>-f</c>, <c>-z</c>, <c>==</c>, <c>-lt</c>, <c>=~</c>; empty for a bare word.</param>
/// <param name="Left">The left or only operand.</param>
/// <param name="Right">The right operand, or null.</param>
/// <param name="Negated">Whether a <c>!</c> stands before it.</param>
public sealed record Comparison(string Operator, Word Left, Word? Right, bool Negated);

/// <summary>A test of values or files: <c>[ ]</c>, <c>[[ ]]</c>, <c>test</c>, <c>(( ))</c>. Children: captures in its operands.</summary>
public sealed class TestNode : Node
{
    /// <summary>The comparisons, in order, however they are joined.</summary>
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    /// <summary>Variables read in arithmetic.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Test;
}

/// <summary>Where a jump goes.</summary>
public enum JumpKind
{
    /// <summary>Out of the loop.</summary>
    Break,

    /// <summary>To the loop's next turn.</summary>
    Continue,

    /// <summary>Out of the function.</summary>
    Return,

    /// <summary>Out of the program.</summary>
    Exit,
}

/// <summary>A jump.</summary>
public sealed class JumpNode : Node
{
    /// <summary>Where it goes.</summary>
    public required JumpKind Target { get; init; }

    /// <summary>The status or depth, or null.</summary>
    public Word? Value { get; init; }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Jump;
}
