using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>What a folder of rules says about itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder, with a closing <c>/</c>.</param>
/// <param name="Prefix">The letters with which its rules' ids begin; null where any may stand.</param>
/// <param name="Hundreds">For each category in order the first two digits of its rules' ids.</param>
internal sealed record Pack(string Name, string Folder, string? Prefix, ImmutableArray<string> Hundreds)
{
    /// <summary>What holds for rules without a pack file.</summary>
    public static Pack Default { get; } = new("", "", null, ["11", "12", "13", "14", "15", "16", "17"]);

    /// <summary>The first two digits of the ids of a category's rules.</summary>
    public string HundredOf(Category category) => Hundreds[(int)category];
}
