using System.Collections.Immutable;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>Holds examples to their marks.</summary>
public sealed class CaseCheck(RuleSet rules, Vocabulary vocabulary)
{
    /// <summary>What is to be said about an example: it must find exactly what its marks say, of the rules given and of those that the marks name.</summary>
    /// <param name="file">The example.</param>
    /// <param name="own">The ids of the rules whose folder it stands in.</param>
    public ImmutableArray<CaseNote> Check(CaseFile file, IReadOnlyCollection<string> own)
    {
        var spoken = own.Concat(file.Named).ToHashSet(StringComparer.Ordinal);
        var example = Example.Read(file.Path, file.Text, vocabulary);
        var open = example.Find(rules, spoken.Contains).ToList();
        var notes = new List<CaseNote>();
        notes.AddRange(file.BrokenMarks.Select(line => Note(file, line, $"This is no mark; a mark is written `expect: {own.FirstOrDefault() ?? "WS1301"} lines=4` or `ok: the reason`, either with `todo-` before it.")));
        notes.AddRange(file.Named.Where(id => rules.Rules.All(rule => rule.Descriptor.Id != id)).Select(id => Note(file, file.Marks.First(mark => mark.Finding?.RuleId == id).Line, $"There is no rule {id}.")));
        if (example.Fault.Length > 0)
        {
            notes.Add(Note(file, 1, $"The example can't be checked: {example.Fault}."));
        }

        // Marks that hold take their finding first, so that each of the others is compared with what is left.
        var wrong = file.Marks.Where(mark => mark.Finding is not null && !TakeEqual(mark, open)).ToList();
        notes.AddRange(file.Marks.Except(wrong).Where(mark => mark is { IsKnownGap: true, Finding: not null }).Select(mark => Closed(file, mark, "expect")));
        notes.AddRange(wrong.Select(mark => Missed(file, mark, Take(open, found => found.RuleId == mark.Finding!.RuleId && found.Line == mark.Place))));
        notes.AddRange(file.Marks.Where(mark => mark is { IsKnownGap: true, Finding: null }).Select(mark => TakeTolerated(file, mark, open)));
        notes.AddRange(open.Select(found => new CaseNote(file.Path, found.Line, CaseNoteKind.Difference, null, found, "Found without a mark that expects it.")));
        return [.. notes.OrderBy(note => note.Line).ThenBy(note => note.Message, StringComparer.Ordinal)];
    }

    private static bool TakeEqual(CaseMark mark, List<CaseFinding> open) => Take(open, mark.Finding!.Describes) is not null;

    private static CaseFinding? Take(List<CaseFinding> open, Predicate<CaseFinding> fits)
    {
        var at = open.FindIndex(fits);
        var found = at < 0 ? null : open[at];
        if (at >= 0)
        {
            open.RemoveAt(at);
        }

        return found;
    }

    private static CaseNote Missed(CaseFile file, CaseMark mark, CaseFinding? found)
    {
        var message = found is null ? "Not found." : "Found otherwise.";
        return new CaseNote(file.Path, mark.Line, mark.IsKnownGap ? CaseNoteKind.KnownGap : CaseNoteKind.Difference, mark.Finding, found, message);
    }

    private static CaseNote Closed(CaseFile file, CaseMark mark, string plain) =>
        new(file.Path, mark.Line, CaseNoteKind.ClosedGap, mark.Finding, null, $"The gap is closed: write `{plain}` for `todo-{plain}`.");

    /// <summary>A `todo-ok` speaks of what begins between it and the next mark.</summary>
    private static CaseNote TakeTolerated(CaseFile file, CaseMark mark, List<CaseFinding> open)
    {
        var end = file.Marks.Where(other => other.Line > mark.Line).Select(other => other.Line).DefaultIfEmpty(int.MaxValue).First();
        var found = Take(open, finding => finding.Line > mark.Line && finding.Line < end);
        return found is null ? Closed(file, mark, "ok") : new CaseNote(file.Path, mark.Line, CaseNoteKind.KnownGap, null, found, "Found, and should not be.");
    }

    private static CaseNote Note(CaseFile file, int line, string message) => new(file.Path, line, CaseNoteKind.Difference, null, null, message);
}
