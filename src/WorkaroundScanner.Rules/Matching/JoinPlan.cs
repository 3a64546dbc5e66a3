using System.Collections.Immutable;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>The order in which parts are bound.</summary>
/// <param name="Steps">The steps.</param>
internal sealed record JoinPlan(ImmutableArray<JoinStep> Steps);

/// <summary>For each part of a rule the plan that begins with it.</summary>
/// <param name="Plans">The plans in the order of parts.</param>
internal sealed record JoinPlans(ImmutableArray<JoinPlan> Plans)
{
    /// <summary>The plans of a rule.</summary>
    public static JoinPlans Of(Pattern pattern) => new([.. pattern.Parts.Select(start => JoinPlanner.Plan(pattern, [], start))]);

    /// <summary>The steps that begin with a part.</summary>
    public ImmutableArray<JoinStep> From(Part part) => Plans[part.Index].Steps;
}
