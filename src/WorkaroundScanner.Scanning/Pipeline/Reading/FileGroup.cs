using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Files that can bind to each other and to no others.</summary>
/// <param name="Files">The files by path.</param>
/// <param name="Key">A hash of their paths and contents: groups of one key have one result. Null where contents have no names.</param>
/// <param name="Summarize">Gives a file its summary, where nothing needed it so far.</param>
internal sealed record FileGroup(ImmutableArray<ReadFile> Files, string? Key, Func<ReadFile, FileOutcome> Summarize);
