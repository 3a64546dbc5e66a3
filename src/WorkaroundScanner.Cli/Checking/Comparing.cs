using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Checking;

/// <summary>Pairs up what was found before and after, and lets the gate judge it.</summary>
internal static class Comparing
{
    /// <summary>Other layout of a known workaround, or a line of output more, is no new one.</summary>
    private const int DefaultGrownLines = 5;

    /// <summary>Judges what became of the workarounds of two trees. Where something seems new or has grown the rest is asked as well: it may be a copy of what stands there, or be declared elsewhere.</summary>
    public static GateResult Judge(ScanPair pair, GateOptions options)
    {
        var touched = pair.Before.Concat(pair.After.Workarounds).Select(workaround => workaround.Path).ToHashSet(StringComparer.Ordinal);
        var changes = SnapshotMatcher.Compare([.. pair.Before.Select(workaround => workaround.ToKnown())], pair.After.Workarounds);
        if (!changes.Any(change => change.State is ChangeState.New or ChangeState.Grown))
        {
            return Gate.Judge(changes, options with { IsCompared = touched.Contains });
        }

        var rest = pair.Untouched();
        var whole = Gate.Judge(SnapshotMatcher.Compare([.. pair.Before.Concat(rest).Select(workaround => workaround.ToKnown())], [.. pair.After.Workarounds, .. rest]), options);
        return whole with { Changes = [.. whole.Changes.Where(change => touched.Contains(change.After?.Path ?? change.Before!.Path))] };
    }

    /// <summary>How strict the gate is: the command line comes before the repository's own file.</summary>
    public static GateOptions Options(RepositorySettings settings, Severity? failOn, int? maxGrownLines, DateOnly asOf) => new()
    {
        FailOn = failOn ?? settings.FailOn ?? Severity.Warning,
        MaxGrownLines = maxGrownLines ?? settings.MaxGrownLines ?? DefaultGrownLines,
        StepOf = settings.StepOf,
        Declarations = settings.Declarations,
        AsOf = asOf,
    };

    /// <summary>Declarations that want looking after.</summary>
    public static IEnumerable<Problem> Problems(GateResult gate) =>
    [
        .. gate.Unused.Select(declaration => Problem("unused-declaration", $"The declaration of {Name(declaration)} is about no workaround that is there; remove it.")),
        .. gate.Expired.Select(declaration => Problem("expired-declaration", $"The declaration of {Name(declaration)} ended on {declaration.Until:yyyy-MM-dd}; fix the workaround, or declare it anew.")),
    ];

    private static string Name(Declaration declaration) => $"`{declaration.Workaround.Identity.Capability}` in {declaration.Workaround.Path}";

    private static Problem Problem(string id, string message) => new(id, message, RepositorySettings.FileName);
}
