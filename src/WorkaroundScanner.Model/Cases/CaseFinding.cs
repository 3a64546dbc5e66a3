namespace WorkaroundScanner.Model.Cases;

/// <summary>A finding in an example: as its mark says it, or as the rules gave it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Category">What developers did; empty where a mark leaves it open.</param>
/// <param name="Line">The first line.</param>
/// <param name="Span">How many lines lie between the first and the last one, both included.</param>
/// <param name="Lines">The workaround lines.</param>
public sealed record CaseFinding(string RuleId, string Category, int Line, int Span, int Lines)
{
    /// <summary>Whether a mark that says this is true of a finding.</summary>
    public bool Describes(CaseFinding found) => this with { Category = found.Category } == found && (Category.Length == 0 || Category == found.Category);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{RuleId} lines={Lines}" + (Span == Lines ? "" : $" span={Span}") + (Category.Length == 0 ? "" : $" category={Category}")
        + (Span == 1 ? $" at line {Line}" : $" at lines {Line}-{Line + Span - 1}");
}
