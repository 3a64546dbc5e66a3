using System.Collections.Immutable;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Results;

/// <summary>What a workaround is known by from one snapshot to the next, wherever it stands and whatever its variables are called.</summary>
public sealed record Identity
{
    /// <summary>The most shingles kept.</summary>
    public const int MostShingles = 32;

    /// <summary>The category of its largest finding.</summary>
    public required Category Category { get; init; }

    /// <summary>The platform of its largest finding.</summary>
    public required string Platform { get; init; }

    /// <summary>The CLI and its capability, such as <c>kubectl apply</c>.</summary>
    public required string Capability { get; init; }

    /// <summary>The named constructs around it, outermost first, such as <c>deploy</c> or <c>build/push</c>; empty at a script's top level.</summary>
    public required string Anchor { get; init; }

    /// <summary>A hash of all its normalised tokens: equal for equal content.</summary>
    public required ulong Content { get; init; }

    /// <summary>The smallest distinct hashes of its runs of normalised tokens, ascending, at most <see cref="MostShingles"/>: alike for alike content.</summary>
    public required ImmutableArray<uint> Shingles { get; init; }

    /// <summary>A short name made of all parts but the shingles, written <c>v1:</c> and 16 hexadecimal digits. It holds no path and no line.</summary>
    public string Fingerprint => $"v1:{Fnv.Hash($"{Category}\n{Platform}\n{Capability}\n{Anchor}\n{Content:x16}"):x16}";
}
