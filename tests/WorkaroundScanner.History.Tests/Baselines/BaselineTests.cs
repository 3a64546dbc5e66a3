using WorkaroundScanner.History.Baselines;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Baselines;

public sealed class BaselineTests
{
    private const string Long = "for try in 1 2 3 do kubectl apply -f app.yaml --context prod && break ; sleep 5 ; done";

    [Fact]
    public void EntriesAreSortedAndHoldNoLineNumbers()
    {
        var baseline = Baseline.Create([Example.Workaround("b.sh:7", "x"), Example.Workaround("a.sh:9", "z", category: Category.Poll), Example.Workaround("a.sh:30", "y", category: Category.Cache)]);
        Assert.Equal(["a.sh Cache 0", "a.sh Poll 0", "b.sh Retry 0"], baseline.Entries.Select(entry => $"{entry.Path} {entry.Identity.Category} {entry.Line}"));
    }

    [Fact]
    public void PruningTakesOutWhatIsGoneAndLowersWhatShrank()
    {
        var baseline = Baseline.Create([Example.Workaround("a.sh", Long, 9), Example.Workaround("b.sh", "x y z", 3), Example.Workaround("c.sh", "p q r", 3)]);
        var pruned = baseline.Prune([Example.Workaround("a.sh:40", Long.Replace("prod", "test"), 7), Example.Workaround("c.sh", "p q r", 8), Example.Workaround("new.sh", "u v w", 4)]);
        Assert.Equal(["a.sh 7", "c.sh 3"], pruned.Entries.Select(entry => $"{entry.Path} {entry.Lines}"));
    }

    [Fact]
    public void PruningFollowsWhatMovedWithoutRewritingIt()
    {
        var baseline = Baseline.Create([Example.Workaround("a.sh", "x y z")]);
        Assert.Equal(baseline.Entries, baseline.Prune([Example.Workaround("elsewhere/b.sh", "x y z")]).Entries);
    }

    [Fact]
    public void OneOfTwoEqualOnesCanGo()
    {
        var baseline = Baseline.Create([Example.Workaround("a.sh:1", "x y z"), Example.Workaround("a.sh:9", "x y z")]);
        Assert.Equal(2, baseline.Entries.Length);
        Assert.Single(baseline.Prune([Example.Workaround("a.sh:9", "x y z")]).Entries);
    }
}
