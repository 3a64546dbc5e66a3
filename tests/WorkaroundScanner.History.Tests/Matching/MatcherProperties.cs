using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WorkaroundScanner.History.Baselines;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Matching;

/// <summary>What holds for any two snapshots.</summary>
public sealed class MatcherProperties
{
    private static Gen<(Workaround[] Before, Workaround[] After)> Two => from before in Generated.Crowd from after in Generated.Crowd select (before, after);

    [Fact]
    public void EqualSnapshotsAreUnchanged() => Property.Holds(
        from one in Generated.Crowd from other in Generated.AnyOrder(one) select (one, other),
        pair => Assert.All(Compare(pair.one, pair.other), change => Assert.Equal(ChangeState.Unchanged, change.State)));

    [Fact]
    public void ABaselineOfASnapshotKnowsAllOfIt() => Property.Holds(Generated.Crowd, all =>
        Assert.All(SnapshotMatcher.Compare(Baseline.Create(all).Entries, all), change => Assert.Equal(ChangeState.Unchanged, change.State)));

    [Fact]
    public void EveryWorkaroundAppearsOnce() => Property.Holds(Two, pair =>
    {
        var changes = Compare(pair.Before, pair.After);
        Assert.Equal(Sorted(pair.After.Select(workaround => workaround.ToKnown())), Sorted(changes.Where(change => change.After is not null).Select(change => change.After!.ToKnown())));
        Assert.Equal(Sorted(pair.Before.Select(workaround => workaround.ToKnown())), Sorted(changes.Where(change => change.State != ChangeState.Copied && change.Before is not null).Select(change => change.Before!)));
    });

    [Fact]
    public void StatesSayWhatTheySay() => Property.Holds(Two, pair => Assert.All(Compare(pair.Before, pair.After), change =>
    {
        var (before, after) = (change.Before, change.After);
        Assert.True(change.State switch
        {
            ChangeState.New => before is null && after is not null,
            ChangeState.Gone => before is not null && after is null,
            ChangeState.Copied => before is not null && after is not null,
            ChangeState.Grown => after!.Lines > before!.Lines,
            ChangeState.Shrunk => after!.Lines < before!.Lines,
            ChangeState.Moved => after!.Lines == before!.Lines && (after.Path != before.Path || after.Identity.Anchor != before.Identity.Anchor),
            ChangeState.Unchanged => after!.Lines == before!.Lines && after.Path == before.Path && after.Identity.Anchor == before.Identity.Anchor,
            _ => false,
        });
    }));

    [Fact]
    public void WhatIsGoneHadNoEqualLeft() => Property.Holds(Two, pair =>
    {
        var changes = Compare(pair.Before, pair.After);
        var gone = changes.Where(change => change.State == ChangeState.Gone).Select(change => change.Before!.Identity.Content).ToHashSet();
        Assert.DoesNotContain(changes, change => change.State is ChangeState.New or ChangeState.Copied && gone.Contains(change.After!.Identity.Content));
    });

    [Fact]
    public void TheOrderOfInputHasNoPartInIt() => Property.Holds(
        from pair in Two
        from before in Generated.AnyOrder(pair.Before)
        from after in Generated.AnyOrder(pair.After)
        select (pair, before, after),
        all => Assert.Equal(Compare(all.pair.Before, all.pair.After).Select(Show), Compare(all.before, all.after).Select(Show)));

    private static ImmutableArray<Change> Compare(Workaround[] before, Workaround[] after) => SnapshotMatcher.Compare([.. before.Select(workaround => workaround.ToKnown())], after);

    private static IEnumerable<string> Sorted(IEnumerable<KnownWorkaround> all) => all.Select(Show).Order(StringComparer.Ordinal);

    private static string Show(Change change) => $"{change.State} {(change.Before is { } before ? Show(before) : "")} > {(change.After is { } after ? Show(after.ToKnown()) : "")}";

    private static string Show(KnownWorkaround known) => $"{known.Path}:{known.Line} {known.Lines} {known.Identity.Category} {known.Identity.Capability} {known.Identity.Anchor} {known.Identity.Content:x}";
}
