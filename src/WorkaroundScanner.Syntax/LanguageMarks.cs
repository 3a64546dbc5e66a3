using System.Collections.Immutable;

namespace WorkaroundScanner.Syntax;

/// <summary>By what the files of a language are told from others.</summary>
public sealed record LanguageMarks
{
    /// <summary>Extensions with their dot, in lower case: <c>.sh</c>.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>Whole file names: <c>.bashrc</c>.</summary>
    public ImmutableArray<string> FileNames { get; init; } = [];

    /// <summary>Beginnings of file names: <c>Dockerfile.</c>.</summary>
    public ImmutableArray<string> NamePrefixes { get; init; } = [];

    /// <summary>Programs that a first line (<c>#!</c>) may name, versions left out: <c>bash</c>.</summary>
    public ImmutableArray<string> Interpreters { get; init; } = [];

    /// <summary>Names by which editors and linters call it in a comment (<c>vim: ft=sh</c>, <c>-*- sh -*-</c>).</summary>
    public ImmutableArray<string> Modes { get; init; } = [];
}
