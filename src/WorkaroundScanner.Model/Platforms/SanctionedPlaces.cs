using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>Code that is a platform's own golden path: what is built there is no workaround around it.</summary>
/// <param name="Files">Globs of paths from a repository's root; one without a slash is meant for every folder.</param>
/// <param name="Repositories">Wildcards for names of repositories, with or without their owner.</param>
public sealed record SanctionedPlaces(ImmutableArray<string> Files, ImmutableArray<string> Repositories)
{
    /// <summary>No code at all.</summary>
    public static SanctionedPlaces None { get; } = new([], []);
}
