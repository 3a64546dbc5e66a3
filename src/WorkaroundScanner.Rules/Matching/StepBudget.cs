namespace WorkaroundScanner.Rules.Matching;

/// <summary>How many elements one rule may try in one file. Steps are counted, never time, so that every machine stops at the same place.</summary>
internal sealed class StepBudget(int steps = StepBudget.Default)
{
    /// <summary>Enough for every rule on every file seen so far, by a factor of a hundred.</summary>
    public const int Default = 200_000;

    private int left = steps;

    /// <summary>Whether it has run out.</summary>
    public bool IsSpent => left < 0;

    /// <summary>Takes one step; false when none is left.</summary>
    public bool Take() => --left >= 0;
}
