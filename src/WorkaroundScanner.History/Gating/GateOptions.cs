using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Gating;

/// <summary>How strict a gate is.</summary>
public sealed record GateOptions
{
    /// <summary>The least severity that counts.</summary>
    public required Severity FailOn { get; init; }

    /// <summary>How many lines a known workaround may grow by.</summary>
    public int MaxGrownLines { get; init; }

    /// <summary>What is done by category.</summary>
    public Func<Category, GateStep> StepOf { get; init; } = _ => GateStep.Gate;

    /// <summary>What is kept on purpose.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];

    /// <summary>The day on which it is judged; a declaration holds through its last day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether a file belongs to the comparison. A declaration for another file stands: it is neither used up nor unused.</summary>
    public Func<string, bool> IsCompared { get; init; } = _ => true;
}

/// <summary>What a gate decided.</summary>
/// <param name="Changes">The changes as judged, in their order.</param>
/// <param name="Declared">Which declarations are about which of them.</param>
public sealed record GateResult(ImmutableArray<Change> Changes, DeclarationMatch Declared);
