using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting;

/// <summary>A workaround that is shown where developers look.</summary>
/// <param name="Workaround">It.</param>
/// <param name="Change">What became of it, or null where nothing was compared.</param>
/// <param name="Fails">Whether the run fails because of it.</param>
internal sealed record Listed(Workaround Workaround, Change? Change, bool Fails)
{
    private readonly bool onTrial = !Summary.Counts(Workaround);

    /// <summary>What rules in force have found; a workaround that a gate names without them keeps what it has.</summary>
    public IEnumerable<Finding> Findings => Workaround.Findings.Where(Shows);

    /// <summary>The highest severity of its findings.</summary>
    public Severity Severity => Findings.Max(finding => finding.Severity);

    /// <summary>Whether a finding of it is shown.</summary>
    public bool Shows(Finding finding) => onTrial || Summary.InForce(finding);

    /// <summary>What fails or is warned of where something was compared, everything in force where nothing was; by path and line.</summary>
    public static ImmutableArray<Listed> Of(Report report) => report.Comparison is { } comparison
        ? [.. comparison.Changes.Where(change => change is { After: not null, Step: not GateStep.Watch }).Select(change => new Listed(change.After!, change, change.Step == GateStep.Gate))]
        : [.. report.Result.Workarounds.Where(Summary.Counts).Select(workaround => new Listed(workaround, null, report.FailOn is { } least && IsAtLeast(workaround, least)))];

    /// <summary>What fails first, then by severity, then the largest.</summary>
    public static ImmutableArray<Listed> BestFirst(Report report) =>
    [
        .. Of(report)
            .OrderByDescending(listed => listed.Fails)
            .ThenByDescending(listed => listed.Severity)
            .ThenByDescending(listed => listed.Workaround.Lines)
            .ThenBy(listed => listed.Workaround.Path, StringComparer.Ordinal)
            .ThenBy(listed => listed.Workaround.Ranges[0]),
    ];

    private static bool IsAtLeast(Workaround workaround, Severity least) => workaround.Findings.Any(finding => Summary.InForce(finding) && finding.Severity >= least);
}
