using WorkaroundScanner.History.Matching;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Matching;

public sealed class SnapshotMatcherTests
{
    private const string Long = "for try in 1 2 3 4 5 do kubectl apply -f app.yaml --context prod && break ; sleep 5 ; done";

    /// <summary>Each row: what was, what is, and what became of it. A workaround is written <c>path[:line] [anchor] words</c>.</summary>
    public static TheoryData<string, string[], string[], string[]> Changes => new()
    {
        { "nothing changed", ["a.sh [] x y z"], ["a.sh [] x y z"], ["Unchanged a.sh"] },
        { "lines moved", ["a.sh:1 [] x y z"], ["a.sh:90 [] x y z"], ["Unchanged a.sh"] },
        { "new", ["a.sh [] x y z"], ["a.sh [] x y z", "b.sh [] p q r"], ["Unchanged a.sh", "New b.sh"] },
        { "gone", ["a.sh [] x y z", "b.sh [] p q r"], ["b.sh [] p q r"], ["Unchanged b.sh", "Gone a.sh"] },
        { "file renamed", ["a.sh [] x y z"], ["c/d.sh [] x y z"], ["Moved c/d.sh < a.sh"] },
        { "function renamed", ["a.sh [push] x y z"], ["a.sh [publish] x y z"], ["Moved a.sh"] },
        { "put into a function", ["a.sh [] x y z"], ["a.sh [main] x y z"], ["Moved a.sh"] },
        { "edited", ["a.sh [] " + Long], ["a.sh [] " + Long.Replace("prod", "test")], ["Unchanged a.sh"] },
        { "grown", ["a.sh [] " + Long], ["a.sh [] " + Long + " echo it is done now"], ["Grown a.sh"] },
        { "shrunk", ["a.sh [] " + Long + " echo it is done now"], ["a.sh [] " + Long], ["Shrunk a.sh"] },
        { "renamed and edited", ["a.sh [] " + Long], ["c/d.sh [] " + Long.Replace("prod", "test")], ["Moved c/d.sh < a.sh"] },
        { "function renamed and edited", ["a.sh [push] " + Long], ["a.sh [publish] " + Long.Replace("prod", "test")], ["Moved a.sh"] },
        { "function written anew", ["a.sh [push] a b c d e f"], ["a.sh [push] u v w x y z"], ["Unchanged a.sh"] },
        { "script written anew", ["a.sh [] a b c d e f"], ["a.sh [] u v w x y z"], ["New a.sh", "Gone a.sh"] },
        { "one of two in a function replaced", ["a.sh:1 [push] a b c d e f", "a.sh:9 [push] g h i j k l"], ["a.sh:1 [push] a b c d e f", "a.sh:9 [push] u v w x y z"], ["Unchanged a.sh", "New a.sh", "Gone a.sh"] },
        { "all but a part taken out", ["a.sh [push] a b c d e f " + Long], ["a.sh [push] a b c d e f"], ["Shrunk a.sh"] },
        { "a long piece put around it", ["a.sh [] a b c d e f"], ["a.sh [] a b c d e f " + Long], ["Grown a.sh"] },
        { "a short one elsewhere that is alike", ["a.sh [] get pods grep x"], ["b/c.sh [] get pods grep y"], ["New b/c.sh", "Gone a.sh"] },
        { "a short one of a renamed file, edited", ["a.sh:1 [] get pods grep x", "a.sh:5 [] m n o", "a.sh:9 [] p q r"], ["b/c.sh:1 [] get pods grep y", "b/c.sh:5 [] m n o", "b/c.sh:9 [] p q r"], ["Moved b/c.sh < a.sh", "Moved b/c.sh < a.sh", "Moved b/c.sh < a.sh"] },
        { "copied elsewhere", ["a.sh [] x y z"], ["a.sh [] x y z", "b.sh [] x y z"], ["Unchanged a.sh", "Copied b.sh < a.sh"] },
        { "copied in its file", ["a.sh:1 [] x y z"], ["a.sh:1 [] x y z", "a.sh:9 [] x y z"], ["Unchanged a.sh", "Copied a.sh"] },
        { "copied twice", ["a.sh [] x y z"], ["a.sh [] x y z", "b.sh [] x y z", "c.sh [] x y z"], ["Unchanged a.sh", "Copied b.sh < a.sh", "Copied c.sh < a.sh"] },
        { "moved and copied", ["a.sh [] x y z"], ["b.sh [] x y z", "c.sh [] x y z"], ["Moved b.sh < a.sh", "Copied c.sh < a.sh"] },
        { "copied with an edit", ["a.sh [] " + Long], ["a.sh [] " + Long, "b.sh [] " + Long.Replace("prod", "test")], ["Unchanged a.sh", "Copied b.sh < a.sh"] },
        { "two alike, the first goes", ["a.sh:1 [] x y z", "a.sh:9 [] x y z"], ["a.sh:2 [] x y z"], ["Unchanged a.sh", "Gone a.sh"] },
        { "known twice, still twice", ["a.sh:1 [] x y z", "a.sh:9 [] x y z"], ["a.sh:5 [] x y z", "a.sh:7 [] x y z"], ["Unchanged a.sh", "Unchanged a.sh"] },
        { "nearest first: its folder", ["old/a.sh [] x y z", "other/b.sh [] x y z"], ["old/c.sh [] x y z"], ["Moved old/c.sh < old/a.sh", "Gone other/b.sh"] },
        { "nearest first: its name", ["one/a.sh [] x y z", "two/b.sh [] x y z"], ["new/b.sh [] x y z"], ["Moved new/b.sh < two/b.sh", "Gone one/a.sh"] },
        { "all gone", ["a.sh [] x y z"], [], ["Gone a.sh"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void EachChangeHasItsState(string name, string[] before, string[] after, string[] expected)
    {
        var changes = SnapshotMatcher.Compare([.. before.Select(Read).Select(workaround => workaround.ToKnown())], [.. after.Select(Read)]);
        Assert.True(expected.SequenceEqual(changes.Select(Show)), $"{name}: {string.Join(", ", changes.Select(Show))}");
    }

    [Theory]
    [InlineData(Category.Retry, Category.Poll, "kubectl get")]
    [InlineData(Category.Poll, Category.Wrapper, "kubectl apply")]
    public void AnotherCategoryDoesNotMakeItAnotherOne(Category before, Category after, string capability)
    {
        var changes = SnapshotMatcher.Compare(
            [Example.Workaround("a.sh", Long, category: before).ToKnown(), Example.Workaround("b.sh", Long + " twice", category: before).ToKnown()],
            [Example.Workaround("a.sh", Long, category: after, capability: capability), Example.Workaround("b.sh", Long + " again", category: after, capability: capability)]);
        Assert.Equal([ChangeState.Unchanged, ChangeState.Unchanged], changes.Select(change => change.State));
    }

    [Fact]
    public void TheBestOfSeveralPairsIsTaken()
    {
        var other = Long.Replace("app.yaml", "other.yaml").Replace("prod", "test");
        var changes = SnapshotMatcher.Compare(
            [Example.Workaround("a.sh:1", Long).ToKnown(), Example.Workaround("a.sh:9", other).ToKnown()],
            [Example.Workaround("a.sh:1", other + " now"), Example.Workaround("a.sh:9", Long + " now")]);
        Assert.Equal([9, 1], changes.Select(change => change.Before!.Line));
    }

    private static Workaround Read(string text)
    {
        var anchor = text[(text.IndexOf('[') + 1)..text.IndexOf(']')];
        return Example.Workaround(text[..text.IndexOf(' ')], text[(text.IndexOf(']') + 1)..], anchor: anchor);
    }

    private static string Show(Change change)
    {
        var path = change.After?.Path ?? change.Before!.Path;
        return $"{change.State} {path}{(change.Before is { } before && before.Path != path ? " < " + before.Path : "")}";
    }
}
