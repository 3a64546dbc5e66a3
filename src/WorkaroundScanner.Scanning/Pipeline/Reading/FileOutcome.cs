using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>What became of one listed file.</summary>
/// <param name="Path">Path from the root.</param>
internal abstract record FileOutcome(string Path)
{
    /// <summary>The name of its content; null where it has none.</summary>
    public ObjectId? Content { get; init; }
}

/// <summary>Left out for what is in it.</summary>
internal sealed record SkippedFile(string Path, string Reason) : FileOutcome(Path);

/// <summary>Could not be read or analysed.</summary>
internal sealed record FailedFile(string Path, Problem Problem) : FileOutcome(Path);

/// <summary>Read.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="NamesTool">Whether a platform's CLI is named in it, or it may change a file of one.</param>
/// <param name="Mentions">Other files of the scan that it names; those of a file that names a tool are asked of its facts instead.</param>
/// <param name="Module">What it has to do with modules, where it is one.</param>
/// <param name="Facts">What its constructs tell; null where the prefilter saw no need of them so far.</param>
internal sealed record ReadFile(string Path, ILanguage Language, int Size, bool NamesTool, IReadOnlySet<string> Mentions, ModuleUse? Module, FileFacts? Facts) : FileOutcome(Path)
{
    /// <summary>Its constructs; null where they were not needed so far.</summary>
    public FileSummary? Summary { get; init; }

    /// <summary>The comments in it that take findings out of the count.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = [];
}

/// <summary>A module of a programming language as its text shows it.</summary>
/// <param name="Key">By what others name it.</param>
/// <param name="Mentions">The modules of the scan that it names.</param>
/// <param name="Calls">Hashes of the names that it may call, ascending.</param>
/// <param name="MayStartProcess">Whether it may start a process itself.</param>
/// <param name="QuotesTool">Whether a text in it begins with the name of a platform's CLI.</param>
internal sealed record ModuleUse(string Key, IReadOnlySet<string> Mentions, ulong[] Calls, bool MayStartProcess, bool QuotesTool);
