using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Files;

/// <summary>Which files the user wants scanned.</summary>
public sealed record FileSelection
{
    /// <summary>Whether folders of others' code are entered.</summary>
    public bool IncludeVendored { get; init; }

    /// <summary>Whether files that a machine wrote are scanned.</summary>
    public bool IncludeGenerated { get; init; }

    /// <summary>Whether <c>.gitignore</c> files and <c>.git/info/exclude</c> are obeyed.</summary>
    public bool UseIgnoreFiles { get; init; } = true;

    /// <summary>Globs of which a file has to meet one; none means every file.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Globs of which a file may meet none.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];
}
