using FsCheck;
using FsCheck.Fluent;
using WorkaroundScanner.History.Baselines;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Baselines;

public sealed class BaselineProperties
{
    private static Gen<KnownWorkaround> AnyEntry =>
        from path in Generated.Text
        from platform in Generated.Text
        from capability in Generated.Text
        from anchor in Gen.OneOf(Gen.Constant(""), Generated.Text)
        from category in Gen.Elements(Enum.GetValues<Category>())
        from lines in Gen.Choose(0, int.MaxValue)
        from content in ArbMap.Default.GeneratorFor<ulong>()
        from shingles in ArbMap.Default.GeneratorFor<uint>().ArrayOf()
        select new KnownWorkaround(path, 0, lines, new Identity
        {
            Category = category,
            Platform = platform,
            Capability = capability,
            Anchor = anchor,
            Content = content,
            Shingles = [.. shingles.Distinct().Order().Take(Identity.MostShingles)],
        });

    [Fact]
    public void WhatIsWrittenIsRead() => Property.Holds(AnyEntry.ArrayOf(), entries =>
    {
        var text = BaselineText.Write(Baseline.Of(entries));
        var read = BaselineText.Read(text);
        Assert.Empty(read.Errors);
        Assert.Equal(entries.Select(Show).Order(StringComparer.Ordinal), read.Baseline.Entries.Select(Show).Order(StringComparer.Ordinal));
        Assert.Equal(text, BaselineText.Write(read.Baseline));
        Assert.Equal(entries.Length + 2, text.Split('\n').Length);
    });

    [Fact]
    public void TheOrderOfEntriesHasNoPartInIt() => Property.Holds(
        from entries in AnyEntry.ArrayOf() from other in Generated.AnyOrder(entries) select (entries, other),
        pair => Assert.Equal(BaselineText.Write(Baseline.Of(pair.entries)), BaselineText.Write(Baseline.Of(pair.other))));

    [Fact]
    public void PruningOnlyShrinks() => Property.Holds(
        from known in Generated.Crowd from current in Generated.Crowd select (known, current),
        pair =>
        {
            var baseline = Baseline.Create(pair.known);
            var pruned = baseline.Prune(pair.current);
            var left = baseline.Entries.ToList();
            Assert.All(pruned.Entries, entry => Assert.True(left.Remove(left.Where(known => SameButLines(known, entry)).OrderBy(known => known.Lines).First(known => known.Lines >= entry.Lines))));
        });

    [Fact]
    public void PruningTwiceIsPruningOnce() => Property.Holds(
        from known in Generated.Crowd from current in Generated.Crowd select (known, current),
        pair =>
        {
            var pruned = Baseline.Create(pair.known).Prune(pair.current);
            Assert.Equal(BaselineText.Write(pruned), BaselineText.Write(pruned.Prune(pair.current)));
        });

    [Fact]
    public void AMergeThatKeepsTheLinesOfBothSidesIsABaseline() => Property.Holds(
        from known in Generated.Crowd from ours in Generated.Crowd from theirs in Generated.Crowd select (known, ours, theirs),
        all =>
        {
            var baseline = Baseline.Create(all.known);
            string[] sides = [BaselineText.Write(baseline.Prune(all.ours)), BaselineText.Write(baseline.Prune(all.theirs))];
            var read = BaselineText.Read(string.Concat(sides));
            Assert.Empty(read.Errors);
            Assert.Equal(sides.Sum(side => BaselineText.Read(side).Baseline.Entries.Length), read.Baseline.Entries.Length);
        });

    [Fact]
    public void NoTextIsAFault() => Property.Holds(
        from entries in AnyEntry.ArrayOf() from cut in Gen.Choose(0, 400) from noise in Generated.Text select (entries, cut, noise),
        all =>
        {
            var text = BaselineText.Write(Baseline.Of(all.entries));
            var read = BaselineText.Read(text.Insert(Math.Min(all.cut, text.Length), all.noise));
            Assert.All(read.Errors, error => Assert.InRange(error.Line, 1, text.Split('\n').Length + all.noise.Length));
        });

    private static bool SameButLines(KnownWorkaround one, KnownWorkaround other) => Show(one with { Lines = 0 }) == Show(other with { Lines = 0 });

    private static string Show(KnownWorkaround known) =>
        $"{known.Path}|{known.Lines}|{known.Identity.Category}|{known.Identity.Platform}|{known.Identity.Capability}|{known.Identity.Anchor}|{known.Identity.Content}|{string.Join(',', known.Identity.Shingles)}";
}
