using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>What a repository says about itself in <c>.workarounds.yml</c>.</summary>
public sealed record RepositorySettings
{
    /// <summary>The file's name at a repository's root.</summary>
    public const string FileName = ".workarounds.yml";

    /// <summary>Globs of files that are not scanned.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The least severity that the gate looks at; null where the file leaves it open.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>How many lines a known workaround may grow; null where the file leaves it open.</summary>
    public int? MaxGrownLines { get; init; }

    /// <summary>What the gate does where no category says otherwise.</summary>
    public GateStep Step { get; init; } = GateStep.Gate;

    /// <summary>What the gate does by category.</summary>
    public ImmutableArray<CategoryStep> Steps { get; init; } = [];

    /// <summary>Workarounds kept on purpose, in the order of the file.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];

    /// <summary>What the gate does about a category.</summary>
    public GateStep StepOf(Category category) => Steps.FirstOrDefault(step => step.Category == category)?.Step ?? Step;
}

/// <summary>What the gate does about one category.</summary>
public sealed record CategoryStep(Category Category, GateStep Step);
