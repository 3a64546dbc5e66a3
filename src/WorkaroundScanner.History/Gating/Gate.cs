using System.Collections.Immutable;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Gating;

/// <summary>Decides which changes a pipeline is told about and which fail it.</summary>
public static class Gate
{
    /// <summary>Sets the step of every change, and the state of declared ones.</summary>
    public static GateResult Judge(ImmutableArray<Change> changes, GateOptions options)
    {
        var declared = DeclarationMatch.Of(
            options.Declarations.Where(declaration => options.IsCompared(declaration.Workaround.Path)),
            changes.Select(change => change.After).OfType<Workaround>(),
            options.AsOf);
        return new GateResult(
            [.. changes.Select(change => Judge(change, change.After is { } after ? declared.For(after) : null, options))],
            declared);
    }

    private static Change Judge(Change change, Declaration? declaration, GateOptions options) => declaration is null
        ? change with { Step = Counts(change, options) ? StepOf(change.After!, options) : GateStep.Watch }
        : change with { State = ChangeState.Declared, Reason = declaration.Reason, Step = GateStep.Watch };

    private static bool Counts(Change change, GateOptions options) => change.State switch
    {
        ChangeState.New or ChangeState.Copied => true,
        ChangeState.Grown => change.AddedLines > options.MaxGrownLines,
        _ => false,
    };

    /// <summary>The strictest step among the findings that are severe enough; rules on trial have no say.</summary>
    private static GateStep StepOf(Workaround workaround, GateOptions options) => workaround.Findings
        .Where(finding => finding.Rule.Maturity != Maturity.Preview && finding.Severity != Severity.None && finding.Severity >= options.FailOn)
        .Select(finding => options.StepOf(finding.Rule.Category))
        .DefaultIfEmpty(GateStep.Watch)
        .Max();
}
