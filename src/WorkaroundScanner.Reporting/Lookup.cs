using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting;

/// <summary>Finds what belongs to the workarounds of one report: what became of them, and fingerprints that are unique within it.</summary>
internal sealed class Lookup
{
    private readonly Dictionary<string, Change> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fingerprints = new(StringComparer.Ordinal);
    private readonly Dictionary<Change, string> gone = new(ReferenceEqualityComparer.Instance);

    /// <summary>Indexes a report. Of two workarounds with equal fingerprints, the one that stands further behind gets the number.</summary>
    public Lookup(Report report)
    {
        var ordinals = new Ordinals();
        foreach (var workaround in report.Result.Workarounds)
        {
            fingerprints.TryAdd(workaround.Id, ordinals.Next(workaround.Identity.Fingerprint));
        }

        foreach (var change in report.Comparison?.Changes ?? report.Declared)
        {
            if (change.After is { } after)
            {
                changes.TryAdd(after.Id, change);
                if (!fingerprints.ContainsKey(after.Id))
                {
                    fingerprints.Add(after.Id, ordinals.Next(after.Identity.Fingerprint));
                }
            }
            else if (change.Before is { } before)
            {
                gone[change] = ordinals.Next(before.Identity.Fingerprint);
            }
        }
    }

    /// <summary>What became of it, or null where nothing was compared.</summary>
    public Change? ChangeOf(Workaround workaround) => changes.GetValueOrDefault(workaround.Id);

    /// <summary>Its unique fingerprint.</summary>
    public string FingerprintOf(Workaround workaround) => fingerprints[workaround.Id];

    /// <summary>The unique fingerprint of what the change is about.</summary>
    public string FingerprintOf(Change change) => change.After is { } after ? FingerprintOf(after) : gone[change];

    /// <summary>The findings, each with a fingerprint of its own: its workaround's with the rule behind it.</summary>
    public IEnumerable<(Finding Finding, string Fingerprint)> FindingsOf(Workaround workaround)
    {
        var ordinals = new Ordinals();
        return workaround.Findings.Select(finding => (finding, ordinals.Next($"{FingerprintOf(workaround)}/{finding.Rule.Id}")));
    }
}
