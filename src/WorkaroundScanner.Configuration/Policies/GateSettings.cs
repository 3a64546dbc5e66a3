using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Policies;

/// <summary>What one file says about the gate.</summary>
public sealed record GateSettings
{
    private const int MostLines = 1_000_000;

    /// <summary>The least severity that the gate looks at; null where the file leaves it open.</summary>
    public Setting<Severity>? FailOn { get; init; }

    /// <summary>How many lines a known workaround may grow; null where the file leaves it open.</summary>
    public Setting<int>? MaxGrownLines { get; init; }

    /// <summary>What the gate does where no category says otherwise; null where the file leaves it open.</summary>
    public Setting<GateStep>? Step { get; init; }

    /// <summary>What the gate does by category, for those that the file names.</summary>
    public ImmutableArray<(Category Category, Setting<GateStep> Step)> Steps { get; init; } = [];

    /// <summary>What the gate does about a category; null where the file leaves it open.</summary>
    public Setting<GateStep>? StepOf(Category category) => OwnStepOf(category) ?? Step;

    /// <summary>What the file says about this category alone; null where it says nothing.</summary>
    public Setting<GateStep>? OwnStepOf(Category category) => Steps.FirstOrDefault(step => step.Category == category).Step;

    /// <summary>Reads the key <c>gate</c> of a file.</summary>
    internal static GateSettings Read(MappingReader file)
    {
        if (file.Child("gate") is not { } gate)
        {
            return new GateSettings();
        }

        var settings = new GateSettings
        {
            FailOn = gate.EnumSetting<Severity>("fail-on"),
            MaxGrownLines = gate.IntSetting("max-grown-lines", 0, MostLines),
            Step = gate.EnumSetting<GateStep>("step"),
            Steps = gate.Child("categories") is { } categories ? ReadSteps(categories) : [],
        };
        gate.Done();
        return settings;
    }

    private static ImmutableArray<(Category Category, Setting<GateStep> Step)> ReadSteps(MappingReader categories)
    {
        var steps = ImmutableArray.CreateBuilder<(Category, Setting<GateStep>)>();
        foreach (var category in Enum.GetValues<Category>())
        {
            if (categories.EnumSetting<GateStep>(EnumWords.Of(category)) is { } step)
            {
                steps.Add((category, step));
            }
        }

        categories.Done();
        return steps.ToImmutable();
    }
}
