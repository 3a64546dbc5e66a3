using FsCheck;
using FsCheck.Fluent;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests;

/// <summary>Generators of workarounds.</summary>
internal static class Generated
{
    private static readonly string[] Paths = ["a.sh", "b.sh", "ci/a.sh", "ci/deploy.sh", "ops/deploy.sh"];
    private static readonly string[] Anchors = ["", "deploy", "wait", "deploy/try"];
    private static readonly string[] Capabilities = ["kubectl apply", "kubectl get"];

    /// <summary>Any text that a path or a name may be, broken surrogates and control characters included.</summary>
    public static Gen<string> Text => Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => text.Get),
        Gen.Elements('\t', '\n', '\\', 'u', '-', '#', '\ud800', '\u202e', 'é', 'a').NonEmptyListOf().Select(string.Concat));

    /// <summary>Workarounds of few words in few places, so that many are equal or alike.</summary>
    public static Gen<Workaround[]> Crowd => (
        from path in Gen.Elements(Paths)
        from line in Gen.Choose(1, 9)
        from anchor in Gen.Elements(Anchors)
        from category in Gen.Elements(Category.Retry, Category.Poll)
        from capability in Gen.Elements(Capabilities)
        from words in Gen.Elements("get", "apply", "sleep", "done").ListOf(6)
        from lines in Gen.Choose(1, 3)
        select Example.Workaround($"{path}:{line}", string.Join(' ', words), lines, anchor, category, capability)).ArrayOf();

    /// <summary>The same elements in any order.</summary>
    public static Gen<T[]> AnyOrder<T>(T[] elements) => Gen.Shuffle(elements);
}
