using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>How far a sign looks for the file.</summary>
internal enum Scope
{
    /// <summary>The file itself.</summary>
    File,

    /// <summary>A file of its folder.</summary>
    Folder,

    /// <summary>A file of its name.</summary>
    Name,

    /// <summary>Any file.</summary>
    Anywhere,
}

/// <summary>By what two workarounds are taken for the same one; what has no part in it is left empty.</summary>
internal readonly record struct Sign(Scope Scope, string Place, string Anchor, Category? Category = null, string Capability = "", ulong Content = 0, int Lines = 0);

/// <summary>The signs, from the surest on.</summary>
internal static class Signs
{
    /// <summary>Equal content where it was.</summary>
    public static ImmutableArray<Func<KnownWorkaround, Sign>> Unmoved { get; } =
    [
        known => At(known, Scope.File, known.Identity.Anchor) with { Category = known.Identity.Category, Capability = known.Identity.Capability, Lines = known.Lines },
        known => At(known, Scope.File, known.Identity.Anchor) with { Category = known.Identity.Category, Capability = known.Identity.Capability },
    ];

    /// <summary>Equal content in nearer files before farther ones, the file itself first; each time within a function of the same name first.</summary>
    public static ImmutableArray<Func<KnownWorkaround, Sign>> Moved { get; } =
    [
        .. Enum.GetValues<Scope>().SelectMany(scope => (Func<KnownWorkaround, Sign>[])[known => At(known, scope, known.Identity.Anchor), known => At(known, scope, "")]),
    ];

    /// <summary>Equal content, nearer before farther, whatever the function.</summary>
    public static ImmutableArray<Func<KnownWorkaround, Sign>> Equal { get; } = [.. Enum.GetValues<Scope>().Select(scope => (Func<KnownWorkaround, Sign>)(known => At(known, scope, "")))];

    /// <summary>The function it stands in and what it does there.</summary>
    public static Sign Purpose(KnownWorkaround known) => new(Scope.File, known.Path, known.Identity.Anchor, known.Identity.Category, known.Identity.Capability);

    private static Sign At(KnownWorkaround known, Scope scope, string anchor) => new(scope, PlaceOf(known.Path, scope), anchor, Content: known.Identity.Content);

    private static string PlaceOf(string path, Scope scope) => scope switch
    {
        Scope.File => path,
        Scope.Folder => Places.Folder(path),
        Scope.Name => Places.Name(path),
        _ => "",
    };
}
