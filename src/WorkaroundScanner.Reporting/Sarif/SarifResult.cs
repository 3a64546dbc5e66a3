using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>A finding with all that its result needs.</summary>
internal sealed record SarifResult(Workaround Workaround, Finding Finding, string Fingerprint, string WorkaroundFingerprint, Change? Change)
{
    /// <summary>What rules in force have found, by severity, by what the gate does about it, by size, then by place.</summary>
    public static ImmutableArray<SarifResult> All(Report report, Lookup lookup, bool includeDeclared) =>
    [
        .. report.Result.Workarounds
            .Where(workaround => includeDeclared || lookup.ChangeOf(workaround)?.State != ChangeState.Declared)
            .SelectMany(workaround => Of(workaround, lookup))
            .OrderByDescending(result => result.Finding.Severity)
            .ThenByDescending(result => result.Change?.Step ?? GateStep.Watch)
            .ThenByDescending(result => result.Workaround.Lines)
            .ThenBy(result => result.Finding.Path, StringComparer.Ordinal)
            .ThenBy(result => result.Finding.Ranges[0])
            .ThenBy(result => result.Finding.Rule.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<SarifResult> Of(Workaround workaround, Lookup lookup) => lookup.FindingsOf(workaround)
        .Where(pair => Summary.InForce(pair.Finding))
        .Select(pair => new SarifResult(workaround, pair.Finding, pair.Fingerprint, lookup.FingerprintOf(workaround), lookup.ChangeOf(workaround)));
}
