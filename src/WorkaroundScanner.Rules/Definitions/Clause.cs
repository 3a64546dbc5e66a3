using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>A condition on what surrounds a binding.</summary>
internal abstract record Clause;

/// <summary>No binding of further parts may exist.</summary>
/// <param name="Pattern">The further parts and their links.</param>
/// <param name="Plan">The order in which they are looked for.</param>
internal sealed record NoneClause(Pattern Pattern, Lazy<JoinPlan> Plan) : Clause;

/// <summary>The first further part must be found a number of times.</summary>
/// <param name="Count">How many distinct elements at least.</param>
/// <param name="Pattern">The further parts and their links.</param>
/// <param name="Plan">The order in which they are looked for.</param>
internal sealed record AtLeastClause(int Count, Pattern Pattern, Lazy<JoinPlan> Plan) : Clause;

/// <summary>Of the elements of one sort inside a part, a share must be of another.</summary>
/// <param name="Percent">The share in percent.</param>
/// <param name="Of">Which elements are counted.</param>
/// <param name="Are">What the share of them must be.</param>
/// <param name="In">The part around them.</param>
internal sealed record ShareClause(int Percent, Filter Of, Filter Are, Part In) : Clause;
