using FsCheck;
using FsCheck.Fluent;
using WorkaroundScanner.History.Gating;
using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Matching;

/// <summary>Repositories in which something happens to every construct at once.</summary>
public sealed class FateTests
{
    /// <summary>From short constructs to such as fill a sketch several times over.</summary>
    private static Gen<Story[]> Stories => (
        from fate in Gen.Elements(Enum.GetValues<Fate>())
        from words in Gen.Choose(16, 150)
        from inFunction in Gen.Elements(true, false)
        from edited in Gen.Choose(0, 1000)
        select new Story(0, fate, words, inFunction, edited)).ArrayOf().Select(stories => stories.Select((story, number) => story with { Number = number }).ToArray());

    [Fact]
    public void EachConstructHasTheStateOfItsFate() => Property.Holds(
        from stories in Stories
        from before in Generated.AnyOrder(stories.SelectMany(story => story.Before).ToArray())
        from after in Generated.AnyOrder(stories.SelectMany(story => story.After).ToArray())
        select (stories, before, after),
        repository =>
        {
            var changes = SnapshotMatcher.Compare([.. repository.before.Select(workaround => workaround.ToKnown())], repository.after);
            Assert.All(repository.stories, story => Assert.Equal(story.States.Order(), changes.Where(story.Owns).Select(change => change.State).Order()));
        });

    [Fact]
    public void TheGateFailsOnWhatWasAddedOnly() => Property.Holds(Stories, stories =>
    {
        var changes = SnapshotMatcher.Compare([.. stories.SelectMany(story => story.Before).Select(workaround => workaround.ToKnown())], [.. stories.SelectMany(story => story.After)]);
        var failing = Gate.Judge(changes, new GateOptions { FailOn = Severity.Warning, AsOf = new DateOnly(2024, 5, 1) }).Changes.Where(change => change.Step == GateStep.Gate).ToList();
        Assert.All(stories, story => Assert.Equal(
            story.States.Count(state => state is ChangeState.New or ChangeState.Copied or ChangeState.Grown),
            failing.Count(story.Owns)));
    });
}
