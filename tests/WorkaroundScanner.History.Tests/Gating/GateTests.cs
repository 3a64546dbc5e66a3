using System.Collections.Immutable;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Gating;

public sealed class GateTests
{
    private static readonly DateOnly Today = new(2024, 5, 1);
    private static readonly GateOptions Options = new() { FailOn = Severity.Warning, AsOf = Today };
    private static readonly Workaround Old = Example.Workaround("a.sh", "a b c d e f g h");

    [Theory]
    [InlineData(ChangeState.New, GateStep.Gate)]
    [InlineData(ChangeState.Copied, GateStep.Gate)]
    [InlineData(ChangeState.Grown, GateStep.Gate)]
    [InlineData(ChangeState.Moved, GateStep.Watch)]
    [InlineData(ChangeState.Shrunk, GateStep.Watch)]
    [InlineData(ChangeState.Unchanged, GateStep.Watch)]
    public void WhatAddsWorkaroundLinesCounts(ChangeState state, GateStep expected)
    {
        var before = state == ChangeState.New ? null : Old.ToKnown() with { Lines = Old.Lines + (state == ChangeState.Grown ? -1 : 0) };
        Assert.Equal(expected, Judge(new Change(state, before, Old), Options).Step);
    }

    [Fact]
    public void WhatIsGoneIsWatched() => Assert.Equal(GateStep.Watch, Judge(new Change(ChangeState.Gone, Old.ToKnown(), null), Options).Step);

    [Theory]
    [InlineData(2, 0, GateStep.Gate)]
    [InlineData(2, 1, GateStep.Gate)]
    [InlineData(2, 2, GateStep.Watch)]
    public void AKnownOneMayGrowALittle(int grown, int allowed, GateStep expected) =>
        Assert.Equal(expected, Judge(new Change(ChangeState.Grown, Old.ToKnown() with { Lines = Old.Lines - grown }, Old), Options with { MaxGrownLines = allowed }).Step);

    [Theory]
    [InlineData("retry warning", GateStep.Gate)]
    [InlineData("retry error", GateStep.Gate)]
    [InlineData("retry info", GateStep.Watch)]
    [InlineData("retry none", GateStep.Watch)]
    [InlineData("retry error preview", GateStep.Watch)]
    [InlineData("retry error preview, poll info", GateStep.Watch)]
    [InlineData("retry error preview, poll warning", GateStep.Warn)]
    [InlineData("poll warning", GateStep.Warn)]
    [InlineData("cache error", GateStep.Watch)]
    [InlineData("cache error, poll warning", GateStep.Warn)]
    [InlineData("cache error, retry info", GateStep.Watch)]
    [InlineData("poll warning, retry warning", GateStep.Gate)]
    public void SeverityAndCategorySayWhatIsDone(string findings, GateStep expected)
    {
        var steps = ImmutableDictionary<Category, GateStep>.Empty.Add(Category.Poll, GateStep.Warn).Add(Category.Cache, GateStep.Watch);
        var found = Old with { Findings = [.. findings.Split(", ").Select(ReadFinding)] };
        Assert.Equal(expected, Judge(new Change(ChangeState.New, null, found), Options with { StepOf = category => steps.GetValueOrDefault(category, GateStep.Gate) }).Step);
    }

    [Fact]
    public void NothingIsSaidOfFindingsThatAreNotReported() =>
        Assert.Equal(GateStep.Watch, Judge(new Change(ChangeState.New, null, Old with { Findings = [ReadFinding("retry none")] }), Options with { FailOn = Severity.None }).Step);

    [Theory]
    [InlineData(ChangeState.New)]
    [InlineData(ChangeState.Copied)]
    [InlineData(ChangeState.Grown)]
    [InlineData(ChangeState.Unchanged)]
    public void ADeclaredOnePassesWithItsReason(ChangeState state)
    {
        var result = Gate.Judge([new Change(state, null, Old)], Options with { Declarations = [Declared(Old, Today)] });
        var change = Assert.Single(result.Changes);
        Assert.Equal((ChangeState.Declared, GateStep.Watch, "why"), (change.State, change.Step, change.Reason));
        Assert.Empty(result.Declared.Unused);
        Assert.Empty(result.Declared.Expired);
    }

    [Fact]
    public void ADeclarationFollowsItsWorkaround()
    {
        var moved = Example.Workaround("new/name.sh:70", "a b c d e f g h", anchor: "main");
        Assert.Equal(ChangeState.Declared, Judge(new Change(ChangeState.New, null, moved), Options with { Declarations = [Declared(Old)] }).State);
    }

    [Fact]
    public void AnExpiredDeclarationGatesAgainAsWhatItWas()
    {
        var result = Gate.Judge([new Change(ChangeState.New, null, Old)], Options with { Declarations = [Declared(Old, Today.AddDays(-1))] });
        Assert.Equal((ChangeState.New, GateStep.Gate), (result.Changes[0].State, result.Changes[0].Step));
        Assert.Single(result.Declared.Expired);
        Assert.Empty(result.Declared.Unused);
    }

    [Fact]
    public void ARenewedDeclarationHoldsWhereTheOldOneStillStands()
    {
        var result = Gate.Judge([new Change(ChangeState.New, null, Old)], Options with { Declarations = [Declared(Old, Today.AddDays(-1)), Declared(Old, Today)] });
        Assert.Equal(ChangeState.Declared, result.Changes[0].State);
        Assert.Equal(Today.AddDays(-1), Assert.Single(result.Declared.Unused).Until);
    }

    [Fact]
    public void EachDeclarationCoversOneWorkaround()
    {
        Change[] changes = [new(ChangeState.Unchanged, Old.ToKnown(), Old), new(ChangeState.Copied, Old.ToKnown(), Old with { Path = "b.sh" })];
        var one = Gate.Judge([.. changes], Options with { Declarations = [Declared(Old)] });
        Assert.Equal([GateStep.Watch, GateStep.Gate], one.Changes.Select(change => change.Step));
        Assert.Equal([ChangeState.Declared, ChangeState.Copied], one.Changes.Select(change => change.State));
        var both = Gate.Judge([.. changes], Options with { Declarations = [Declared(Old), Declared(Old)] });
        Assert.All(both.Changes, change => Assert.Equal(ChangeState.Declared, change.State));
    }

    [Fact]
    public void UnusedDeclarationsAreTold()
    {
        var unused = Declared(Example.Workaround("gone.sh", "p q r s t u v"));
        Assert.Same(unused, Assert.Single(Gate.Judge([new Change(ChangeState.Unchanged, Old.ToKnown(), Old)], Options with { Declarations = [unused] }).Declared.Unused));
    }

    [Fact]
    public void ADeclarationOfAFileOutsideTheComparisonIsLeftAlone()
    {
        var copy = new Change(ChangeState.New, null, Old with { Path = "b.sh" });
        var result = Gate.Judge([copy], Options with { Declarations = [Declared(Old)], IsCompared = path => path == "b.sh" });
        Assert.Equal(GateStep.Gate, Assert.Single(result.Changes).Step);
        Assert.Empty(result.Declared.Unused);
    }

    private static Change Judge(Change change, GateOptions options) => Assert.Single(Gate.Judge([change], options).Changes);

    private static Declaration Declared(Workaround workaround, DateOnly? until = null) => new(workaround.ToKnown() with { Line = 0 }, "why", until);

    private static Finding ReadFinding(string text) => text.Split(' ') switch
    {
        [var category, var severity, .. var rest] => Example.Finding("a.sh", 1, 1, Enum.Parse<Category>(category, ignoreCase: true), Enum.Parse<Severity>(severity, ignoreCase: true), rest is ["preview"] ? Maturity.Preview : Maturity.Stable),
        _ => throw new FormatException(text),
    };
}
