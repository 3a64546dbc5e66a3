using System.Collections.Immutable;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.History.Tests.Matching;

public sealed class LikenessTests
{
    [Theory]
    [InlineData(20, 20, 0)]
    [InlineData(20, 10, 10)]
    [InlineData(30, 0, 30)]
    public void OfSmallSetsTheShareIsExact(int size, int common, int own) =>
        Assert.Equal(common * Likeness.Whole / (common + own + (size - common)), Likeness.Of(Sketch(0, size), Sketch(size - common, common + own)).Share);

    /// <summary>Sets of which a sketch holds a small part: on average the share is right.</summary>
    [Theory]
    [InlineData(400, 400, 800)]
    [InlineData(400, 200, 333)]
    [InlineData(400, 40, 53)]
    [InlineData(2000, 1000, 333)]
    public void OfLargeSetsTheShareIsEstimated(int size, int common, int expected)
    {
        expected = common == size ? Likeness.Whole : expected;
        var shares = Enumerable.Range(0, 100).Select(sample => Likeness.Of(Sketch(sample * 10_000, size), Sketch((sample * 10_000) + size - common, size)).Share);
        Assert.InRange(shares.Average(), expected - 30, expected + 30);
    }

    [Fact]
    public void ASmallSetInALargeOneIsSeenAsHeld()
    {
        var held = Enumerable.Range(0, 100).Select(sample => Likeness.Of(Sketch(sample * 10_000, 90), Sketch((sample * 10_000) + 30, 30))).ToList();
        Assert.InRange(held.Average(likeness => likeness.Share), 250, 420);
        Assert.InRange(held.Average(likeness => likeness.ShareOrHeld), 600, 667);
    }

    [Fact]
    public void OfNothingNothingIsAlike() => Assert.Equal(0, Likeness.Of([], []).Share);

    [Fact]
    public void OfManyThatDifferByAWordEachIsFoundAgain()
    {
        string[] words = [.. Enumerable.Range(0, 120).Select(place => $"w{place}")];
        string Text(int number, string word) => string.Join(' ', words.Select((own, place) => place == number % words.Length ? $"{word}{number}" : own));
        var before = Enumerable.Range(100, 600).Select(number => Example.Workaround($"old/{number}.sh", Text(number, "x")).ToKnown());
        var after = Enumerable.Range(100, 600).Select(number => Example.Workaround($"new/{number}.sh", Text(number + 50, "y")));
        var changes = SnapshotMatcher.Compare([.. before], [.. after]);
        Assert.Equal(600, changes.Count(change => change.State == ChangeState.Moved));
    }

    private static ImmutableArray<uint> Sketch(int start, int size) =>
        [.. Enumerable.Range(start, size).Select(number => (uint)Fnv.Hash($"{number}")).Order().Distinct().Take(Identity.MostShingles)];
}
