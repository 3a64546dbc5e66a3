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
    /// <summary>What became of the workarounds of two trees. Where something seems new the rest is asked as well, for it may be a copy of what stands there.</summary>
    public static ImmutableArray<Change> Changes(ScanPair pair)
    {
        var changes = SnapshotMatcher.Compare([.. pair.Before.Select(workaround => workaround.ToKnown())], pair.After.Workarounds);
        if (!changes.Any(change => change.State == ChangeState.New))
        {
            return changes;
        }

        var rest = pair.Untouched();
        var others = rest.Select(workaround => workaround.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. SnapshotMatcher.Compare([.. pair.Before.Concat(rest).Select(workaround => workaround.ToKnown())], [.. pair.After.Workarounds, .. rest])
                .Where(change => !others.Contains(change.After?.Path ?? change.Before!.Path)),
        ];
    }

    /// <summary>How strict the gate is: the command line comes before the repository's own file.</summary>
    public static GateOptions Options(RepositorySettings settings, Severity? failOn, int? maxGrownLines, DateOnly asOf) => new()
    {
        FailOn = failOn ?? settings.FailOn ?? Severity.Warning,
        MaxGrownLines = maxGrownLines ?? settings.MaxGrownLines ?? 0,
        Steps = Enum.GetValues<Category>().ToImmutableDictionary(category => category, settings.StepOf),
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
