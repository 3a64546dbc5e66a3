using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Commands;

/// <summary>Definitions of another file or module that a file can use.</summary>
/// <param name="Target">The file or folder as a path without extension, from the repository's root or, with <c>./</c> or <c>../</c>, from the file's folder; a package path in Go. <c>.</c> is the file's own folder.</param>
/// <param name="Alias">The name before the dot in <c>alias.name</c>; empty where names are used bare.</param>
/// <param name="Names">The names that are imported one by one; empty where all are.</param>
public sealed record Import(string Target, string Alias, ImmutableArray<ImportedName> Names);

/// <summary>A name that is imported.</summary>
/// <param name="Name">What it is called where it is defined.</param>
/// <param name="As">What it is called in the file that imports it.</param>
public sealed record ImportedName(string Name, string As);
