using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Rules;

/// <summary>Prints how rules stand to their examples: what does not hold in full, the rest as numbers.</summary>
public static class CaseWriter
{
    /// <summary>Writes all rules that have something to be said about, and a sum.</summary>
    public static void Write(TextWriter target, ImmutableArray<RuleCases> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Missing.Length > 0 || !rule.Notes.IsEmpty))
        {
            target.WriteLine($"{rule.Rule.Id} {rule.Rule.Name}");
            if (rule.Missing.Length > 0)
            {
                target.WriteLine($"  {Untrusted.ForTerminal(rule.Path)}: the rule has {rule.Missing}");
            }

            foreach (var note in rule.Notes)
            {
                Write(target, note);
            }

            target.WriteLine();
        }

        target.WriteLine(Sum(rules));
    }

    private static void Write(TextWriter target, CaseNote note)
    {
        target.WriteLine($"  {Untrusted.ForTerminal(note.Path)}:{note.Line}: {Kind(note.Kind)}{Untrusted.ForTerminal(note.Message)}");
        if (note.Expected is null && note.Found is null)
        {
            return;
        }

        if (note.Kind != CaseNoteKind.ClosedGap)
        {
            target.WriteLine($"    expected  {note.Expected?.ToString() ?? "nothing"}");
            target.WriteLine($"    found     {note.Found?.ToString() ?? "nothing"}");
        }
    }

    private static string Kind(CaseNoteKind kind) => kind == CaseNoteKind.KnownGap ? "(known gap) " : "";

    private static string Sum(ImmutableArray<RuleCases> rules)
    {
        var notes = rules.SelectMany(rule => rule.Notes).ToList();
        var gaps = notes.Count(note => note.Kind == CaseNoteKind.KnownGap);
        var failing = rules.Count(rule => !rule.Holds);
        return $"{Figures.Count(rules.Length, "rule")}, {Figures.Count(rules.Sum(rule => rule.Positives), "finding")} expected, {Figures.Count(rules.Sum(rule => rule.Negatives), "place")} marked clean"
            + (gaps > 0 ? $", {Figures.Count(gaps, "known gap")}" : "")
            + (failing > 0 ? $": {Figures.Count(failing, "rule")} not as marked." : ": all as marked.");
    }
}
