using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Model.Cases;

/// <summary>What the examples of one rule say about it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The rule's file.</param>
/// <param name="Files">How many examples there are.</param>
/// <param name="Positives">How many findings they are marked with.</param>
/// <param name="Negatives">How many places they mark as clean.</param>
/// <param name="Notes">What is to be said, by path and line.</param>
public sealed record RuleCases(RuleDescriptor Rule, string Path, int Files, int Positives, int Negatives, ImmutableArray<CaseNote> Notes)
{
    /// <summary>What is missing for the rule to be proven; empty where nothing is.</summary>
    public string Missing => Rule.Maturity == Maturity.Removed ? "" : (Positives, Negatives) switch
    {
        (0, 0) => "no case with a finding (`expect`) and none without (`ok`)",
        (0, _) => "no case with a finding (`expect`)",
        (_, 0) => "no case without a finding (`ok`)",
        _ => "",
    };

    /// <summary>Whether every mark holds, no known gap has closed, and there are cases of both kinds.</summary>
    public bool Holds => Missing.Length == 0 && Notes.All(note => note.Kind == CaseNoteKind.KnownGap);
}
