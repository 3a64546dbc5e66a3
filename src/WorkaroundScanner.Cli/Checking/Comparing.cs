using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>Pairs up what was found before and after, and lets the gate judge it.</summary>
internal static class Comparing
{
    /// <summary>Judges what became of the workarounds of two trees. Where something seems new or has grown the rest is asked as well: it may be a copy of what stands there, or be declared elsewhere.</summary>
    public static GateResult Judge(ScanPair pair, GateOptions options)
    {
        var touched = pair.Touched;
        var changes = SnapshotMatcher.Compare([.. pair.Before.Select(workaround => workaround.ToKnown())], pair.After.Workarounds);
        if (!changes.Any(change => change.State is ChangeState.New or ChangeState.Grown))
        {
            return Gate.Judge(changes, options with { IsCompared = touched.Contains });
        }

        var rest = pair.Untouched();
        var whole = Gate.Judge(SnapshotMatcher.Compare([.. pair.Before.Concat(rest).Select(workaround => workaround.ToKnown())], [.. pair.After.Workarounds, .. rest]), options);
        return whole with { Changes = [.. whole.Changes.Where(change => touched.Contains(change.After?.Path ?? change.Before!.Path))] };
    }

    /// <summary>How strict the gate is: the command line comes before every file.</summary>
    public static GateOptions Options(Policy policy, Severity? failOn, int? maxGrownLines, DateOnly asOf) => new()
    {
        FailOn = failOn ?? policy.FailOn.Value,
        MaxGrownLines = maxGrownLines ?? policy.MaxGrownLines.Value,
        StepOf = category => policy.StepOf(category).Value,
        Declarations = [.. policy.Declarations.Where(declaration => !declaration.IsDispute)],
        AsOf = asOf,
    };
}
