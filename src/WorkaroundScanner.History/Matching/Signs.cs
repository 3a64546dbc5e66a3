using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Matching;

/// <summary>By what two workarounds are taken for the same one; what has no part in it is left empty.</summary>
internal readonly record struct Sign(string Place, string Anchor, Category? Category, string Capability, ulong Content, int Lines);

/// <summary>The signs, from the surest on.</summary>
internal static class Signs
{
    /// <summary>Equal content: where it was, then nearer before farther.</summary>
    public static ImmutableArray<Func<KnownWorkaround, Sign?>> Same { get; } =
    [
        known => new(known.Path, known.Identity.Anchor, known.Identity.Category, known.Identity.Capability, known.Identity.Content, known.Lines),
        known => new(known.Path, known.Identity.Anchor, known.Identity.Category, known.Identity.Capability, known.Identity.Content, 0),
        known => new(known.Path, known.Identity.Anchor, null, "", known.Identity.Content, 0),
        known => new(known.Path, "", null, "", known.Identity.Content, 0),
        known => new(Places.Folder(known.Path), known.Identity.Anchor, null, "", known.Identity.Content, 0),
        known => new(Places.Folder(known.Path), "", null, "", known.Identity.Content, 0),
        known => new(Places.Name(known.Path), known.Identity.Anchor, null, "", known.Identity.Content, 0),
        known => new(Places.Name(known.Path), "", null, "", known.Identity.Content, 0),
        known => new("", known.Identity.Anchor, null, "", known.Identity.Content, 0),
        known => new("", "", null, "", known.Identity.Content, 0),
    ];

    /// <summary>Written anew in the same function for the same purpose. At a script's top level the place says too little.</summary>
    public static Sign? Rewritten(KnownWorkaround known) => known.Identity.Anchor.Length == 0
        ? null
        : new(known.Path, known.Identity.Anchor, known.Identity.Category, known.Identity.Capability, 0, 0);
}
