using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Trends;

public sealed class TrendTests
{
    private static readonly DateTimeOffset Day = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void PointsAddUpWorkaroundsByCategoryAndTool()
    {
        var point = Assert.Single(Trend.Of([new Snapshot(Day, "c1", [Of(3, Category.Retry), Of(5, Category.Poll), Of(7, Category.Retry, Category.Poll)])]).Points);
        Assert.Equal(("c1", Day, new Amount(3, 15)), (point.Commit, point.Time, point.Total));
        Assert.Equal([(Category.Retry, new Amount(2, 10)), (Category.Poll, new Amount(2, 12))], point.ByCategory.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("kubectl", new Amount(3, 15))], point.ByTool.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void WhatOnlyRulesOnTrialFindIsLeftOut()
    {
        var trial = Of(9, Category.Cache);
        trial = trial with { Findings = [OnTrial(trial.Findings[0])] };
        var mixed = Of(4, Category.Retry, Category.Poll);
        mixed = mixed with { Findings = [mixed.Findings[0], OnTrial(mixed.Findings[1])] };
        var point = TrendPoint.Of(new Snapshot(Day, "c1", [trial, mixed]));
        Assert.Equal(new Amount(1, 4), point.Total);
        Assert.Equal([Category.Retry], point.ByCategory.Keys);
    }

    [Fact]
    public void ATrendKnowsWhatItMetInAllPoints()
    {
        var trend = Trend.Of([new Snapshot(Day, "c1", [Of(3, Category.Poll)]), new Snapshot(Day, "c2", []), new Snapshot(Day, "c3", [Of(3, Category.Cache)])]);
        Assert.Equal([Category.Cache, Category.Poll], trend.Categories);
        Assert.Equal(["kubectl"], trend.Tools);
        Assert.Equal(["c1", "c2", "c3"], trend.Points.Select(point => point.Commit));
        Assert.Equal(default, trend.Points[1].Total);
    }

    private static Workaround Of(int lines, params Category[] categories) =>
        Example.Workaround("a.sh", "x y z", lines) with { Findings = [.. categories.Select(category => Example.Finding("a.sh", 1, 1, category))] };

    private static Finding OnTrial(Finding finding) => finding with { Rule = finding.Rule with { Maturity = Maturity.Preview } };
}
