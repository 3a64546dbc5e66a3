using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Files that can bind to each other and to no others.</summary>
/// <param name="Files">The files by path.</param>
/// <param name="Key">Their paths and contents: groups of one key have one result. Null where contents have no names.</param>
internal sealed record FileGroup(ImmutableArray<FileSummary> Files, string? Key);
