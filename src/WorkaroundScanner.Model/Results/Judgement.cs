namespace WorkaroundScanner.Model.Results;

/// <summary>What a person says about a finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Verdict">What was said.</param>
public sealed record Judgement(Finding Finding, Verdict Verdict);

/// <summary>What can be said about a finding.</summary>
public enum Verdict
{
    /// <summary>Nothing was said.</summary>
    Open,

    /// <summary>It is a workaround.</summary>
    Right,

    /// <summary>It is none.</summary>
    Wrong,

    /// <summary>It can't be told.</summary>
    Unsure,
}

/// <summary>How often a rule was right.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Right">Findings judged to be workarounds.</param>
/// <param name="Wrong">Findings judged to be none.</param>
/// <param name="Unsure">Findings of which that could not be told.</param>
public sealed record RulePrecision(string RuleId, int Right, int Wrong, int Unsure)
{
    /// <summary>How many findings were judged one way or the other.</summary>
    public int Judged => Right + Wrong;

    /// <summary>The part of the judged findings that is right; null where none was judged.</summary>
    public double? Precision => Judged == 0 ? null : (double)Right / Judged;
}
